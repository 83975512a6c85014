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
  private static final int CORRECTED = 78;
  private static final int ROUNDS = 200;

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void anIngestThatIsKilledThirtyTimesGivesTheGraphOfAnUndisturbedOne(@TempDir Path folder)
      throws IOException {
    Random random = new Random(3);
    for (int kill = 0; kill < KILLS; kill++) {
      try (ChildProcess child =
          new ChildProcess(FiniteIngest.class, folder.toString(), String.valueOf(ARTICLES))) {
        awaitCommits(child, 1 + random.nextInt(3));
        spin(random.nextInt(30));
      }
    }
    try (Tdb2Store store = Tdb2Store.open(folder);
        Tdb2Store undisturbed = Tdb2Store.inMemory()) {
      int left = ingest(store, 20, SampleArticles.list(1, ARTICLES)).added();
      System.out.printf("%d of %d articles were left after %d kills%n", left, ARTICLES, KILLS);
      assertThat(left).as("articles left for after the last kill").isPositive();
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
      ingest(store, BatchSize.STANDARD.least(), articles);
    }
    try (Tdb2Store store = Tdb2Store.openOrCreate(singles)) {
      ingest(store, 1, articles);
    }
    compare("10,000 single ingests", singles, bulk);
  }

  @Test
  void theSameArticlesTwoHundredTimesTakeAtMostThreeTimesTheDiskOfOneLoad(@TempDir Path folder)
      throws IOException {
    Path again = folder.resolve("again");
    try (Tdb2Store store = Tdb2Store.openOrCreate(again)) {
      for (int round = 0; round < ROUNDS; round++) {
        ingest(store, BatchSize.STANDARD.least(), SampleArticles.list(1, CORRECTED));
      }
    }
    compare("78 articles 200 times", again, onceLoaded(folder));
  }

  /** Each correction stays in the change feed, and a small store is not rewritten for little. */
  @Test
  void twoHundredCorrectionsLeaveBesideTheirPatchesNoMoreThanRewritingAllows(@TempDir Path folder)
      throws IOException {
    Path again = folder.resolve("again");
    try (Tdb2Store store = Tdb2Store.openOrCreate(again)) {
      for (int round = 0; round < ROUNDS; round++) {
        ingest(store, BatchSize.STANDARD.least(), SampleArticles.list(round % 2, CORRECTED));
      }
    }
    Path once = onceLoaded(folder);
    report("200 corrections of 78 articles", again, once);
    assertThat(kilobytes(again) - kilobytes(again.resolve("changes")))
        .isLessThanOrEqualTo(3 * kilobytes(once) + Growth.FLOOR_BYTES / 1024);
  }

  private Path onceLoaded(Path folder) throws IOException {
    Path once = folder.resolve("once");
    try (Tdb2Store store = Tdb2Store.openOrCreate(once)) {
      ingest(store, BatchSize.STANDARD.least(), SampleArticles.list(1, CORRECTED));
    }
    return once;
  }

  private static void compare(String what, Path folder, Path bulk) throws IOException {
    report(what, folder, bulk);
    assertThat(kilobytes(folder)).isLessThanOrEqualTo(3 * kilobytes(bulk));
  }

  private static void report(String what, Path folder, Path bulk) throws IOException {
    long bytes = kilobytes(folder);
    long compared = kilobytes(bulk);
    System.out.printf(
        "%s: %,d kB on the disk (%,d of them patches), %,d kB by one load: %.2f times%n",
        what, bytes, kilobytes(folder.resolve("changes")), compared, bytes / (double) compared);
  }

  /** Waits until the process has committed so many batches of articles that were new. */
  private static void awaitCommits(ChildProcess child, int commits) throws IOException {
    int seen = 0;
    while (seen < commits) {
      seen += Integer.parseInt(child.awaitLine()) > 0 ? 1 : 0;
    }
  }

  private IngestReport ingest(QuadStore store, int batch, List<Article> articles) {
    return new Ingest(store, new LexiconExtractor(), mapper, batch, 2)
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
