package org.newsgraph.graph;

import java.nio.file.Path;
import org.newsgraph.extractor.rdf.FactMapper;

/** Ingests articles until it is killed; prints a line a commit. */
final class EndlessIngest {

  private EndlessIngest() {}

  public static void main(String[] arguments) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]))) {
      IngestListener listener =
          new IngestListener() {
            @Override
            public void committed(IngestReport soFar) {
              System.out.println(soFar.added());
            }
          };
      new Ingest(store, new LexiconExtractor(), FactMapper.standard(), 20, 2)
          .run(
              results -> {
                for (int number = 0; true; number++) {
                  results.accept(SampleArticles.read(SampleArticles.article(1, number)));
                }
              },
              listener);
    }
  }
}
