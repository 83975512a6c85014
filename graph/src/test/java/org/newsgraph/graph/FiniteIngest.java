package org.newsgraph.graph;

import java.nio.file.Path;
import org.newsgraph.extractor.rdf.FactMapper;

/** Ingests so many articles in batches of 20; prints after each batch how many were new. */
final class FiniteIngest {

  private FiniteIngest() {}

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
              SampleArticles.source(SampleArticles.list(1, Integer.parseInt(arguments[1]))),
              listener);
    }
  }
}
