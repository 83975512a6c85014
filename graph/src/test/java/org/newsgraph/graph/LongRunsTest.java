package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.upkeep.Verification;

/** What takes too long for every build: {@code mvn -P long -pl graph -am verify}. */
@Tag("long")
class LongRunsTest {

  private static final int ARTICLES = 2000;
  private static final int KILLS = 30;
  private static final int SINGLES = 10_000;

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void anIngestThatIsKilledThirtyTimesGivesTheGraphOfAnUndisturbedOne(@TempDir Path folder)
      throws IOException {
    Random random = new Random(3);
    for (int kill = 0; kill < KILLS; kill++) {
      try (ChildProcess child =
          new ChildProcess(FiniteIngest.class, folder.toString(), String.valueOf(ARTICLES))) {
        child.awaitLine();
        spin(random.nextInt(1500));
      }
    }
    try (Tdb2Store store = Tdb2Store.open(folder);
        Tdb2Store undisturbed = Tdb2Store.inMemory()) {
      ingest(store, 20, SampleArticles.list(1, ARTICLES));
      ingest(undisturbed, 500, SampleArticles.list(1, ARTICLES));
      assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(undisturbed));
      assertThat(Verification.of(store).problems()).isEmpty();
    }
  }

  @Test
  void tenThousandSingleIngestsTakeAtMostThreeTimesTheDiskOfOneLoad(@TempDir Path folder)
      throws IOException {
    List<Article> articles = SampleArticles.list(1, SINGLES);
    Path bulk = folder.resolve("bulk");
    Path singles = folder.resolve("singles");
    try (Tdb2Store store = Tdb2Store.openOrCreate(bulk)) {
      ingest(store, Ingest.DEFAULT_BATCH, articles);
    }
    try (Tdb2Store store = Tdb2Store.openOrCreate(singles)) {
      ingest(store, 1, articles);
    }
    assertThat(kilobytes(singles)).isLessThanOrEqualTo(3 * kilobytes(bulk));
  }

  private void ingest(QuadStore store, int batch, List<Article> articles) {
    new Ingest(store, new LexiconExtractor(), mapper, batch, 2)
        .run(SampleArticles.source(articles));
  }

  /** Lets some time pass, at any moment of which the process is killed: that is the point. */
  private static void spin(int milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000L;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** What the files take on the disk: most of a database's files is never written. */
  private static long kilobytes(Path folder) throws IOException {
    Process du = new ProcessBuilder("du", "-sk", folder.toString()).start();
    String line = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(line.split("\\s")[0]);
  }
}
