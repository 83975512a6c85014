package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.ReadingModels;
import org.newsgraph.graph.Tdb2Store;

@TestInstance(Lifecycle.PER_CLASS)
class WatchCommandTest {

  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>海星日报</title><link>https://feed.example/</link>
      <description>news</description>
      <item><title>临江大学校长调研</title><link>https://feed.example/1</link>
      <pubDate>Fri, 08 Mar 2024 08:00:00 +0800</pubDate>
      <description>临江大学校长林晓岚8日到海州调研。她会见了师生代表，并参观了实验室。</description></item>
      </channel></rss>
      """;

  private final ReadingModels models = ReadingModels.bundled();
  private Session session = new Session(models::extractor);
  private Path folder = Path.of("");
  private Path news = Path.of("");
  private String store = "";

  @BeforeAll
  void loadTheExtractorOnce() {
    Extractor loaded = models.extractor();
    session = new Session(names -> names.names().isEmpty() ? loaded : models.extractor(names));
  }

  @BeforeEach
  void prepareAFolderOfNews(@TempDir Path temporary) throws IOException {
    folder = temporary;
    store = temporary.resolve("store").toString();
    news = Files.createDirectory(temporary.resolve("news"));
    for (String name : new String[] {"visit.md", "signing.md"}) {
      Files.copy(Session.articles().resolve(name), news.resolve(name));
    }
  }

  @Test
  void takesInWhatIsNewAndWithdrawsWhatHasVanished() throws IOException {
    assertThat(watch(news.toString()).out()).contains("2 new, 0 changed, 0 vanished");
    assertThat(watch(news.toString()).out()).contains("0 new, 0 changed, 0 vanished");

    Files.delete(news.resolve("visit.md"));
    Path signing = news.resolve("signing.md");
    Files.writeString(signing, Files.readString(signing) + "\n\n何立群出席签约仪式。\n");

    assertThat(watch(news.toString()).out()).contains("0 new, 1 changed, 1 vanished");
    assertThat(export()).isEqualTo(exportOfFreshIngest());
  }

  @Test
  void whatWasReadWithOtherNamesIsReadAgain() throws IOException {
    Path names = Files.writeString(folder.resolve("names.csv"), "海蓝号,Product\n");
    String known = "--dictionary=" + names;

    assertThat(watch(news.toString()).out()).contains("2 new, 0 changed, 0 vanished");
    assertThat(watch(news.toString(), known).out()).contains("0 new, 0 changed, 0 vanished");
    Files.writeString(names, "临江,Product\n");
    assertThat(watch(news.toString(), known).out()).containsPattern("0 new, [12] changed");
    assertThat(export()).contains("product/临江");
    assertThat(watch(news.toString(), known).out()).contains("0 new, 0 changed, 0 vanished");
    assertThat(watch(news.toString()).out()).containsPattern("0 new, [12] changed");
    assertThat(export()).isEqualTo(exportOfFreshIngest());
  }

  @Test
  void aFileThatCannotBeReadAnyMoreKeepsItsArticle() throws IOException {
    watch(news.toString());
    String before = export();
    Files.write(news.resolve("visit.md"), new byte[] {0, 1, 2, 0, 3, (byte) 0xff, 0});

    Outcome outcome = watch(news.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("visit.md");
    assertThat(export()).isEqualTo(before);
  }

  @Test
  void whatCannotBeListedIsToldTheRestIsTakenInAndNothingIsWithdrawnMeanwhile() throws IOException {
    Path report = folder.resolve("report.jsonl");
    Path dangling = Files.createSymbolicLink(news.resolve("gone.md"), Path.of("nowhere.md"));
    Path loop = Files.createSymbolicLink(news.resolve("loop"), news);

    Outcome first = watch(news.toString(), "--report", report.toString());
    Files.delete(news.resolve("visit.md"));
    Outcome second = watch(news.toString());
    Files.delete(dangling);
    Files.delete(loop);
    Outcome third = watch(news.toString());

    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("2 new", "2 problems, 0 of 1 sources failed");
    assertThat(first.err()).contains("gone.md: ", "loop: ").hasLineCount(2);
    assertThat(Files.readString(report)).contains("gone.md: ", "loop: ");
    assertThat(second.out()).contains("0 vanished");
    assertThat(second.err()).contains("1 vanished, not withdrawn").hasLineCount(3);
    assertThat(third.out()).contains("1 vanished, 0 problems");
  }

  @Test
  void asksAFeedOnlyForWhatIsNew() throws IOException {
    AtomicInteger served = new AtomicInteger();
    HttpServer server = feed(served, "");
    try {
      String address = address(server) + "feed.xml";
      assertThat(watch(address, "--allow-private").out()).contains("1 new");
      assertThat(watch(address, "--allow-private").out()).contains("0 new");
      assertThat(served).hasValue(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void privateAddressesAreRefusedUnlessAllowed() throws IOException {
    AtomicInteger served = new AtomicInteger();
    HttpServer server = feed(served, "");
    try {
      Outcome outcome = watch(address(server) + "feed.xml");
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("private address").hasLineCount(1);
      assertThat(served).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void robotsAreObeyedAndAFailingFeedIsLeftAloneForAWhile() throws IOException {
    AtomicInteger served = new AtomicInteger();
    HttpServer server = feed(served, "User-agent: *\nDisallow: /feed\n");
    try {
      String address = address(server) + "feed.xml";
      assertThat(watch(address, "--allow-private").err()).contains("robots.txt");
      Outcome again = watch(address, "--allow-private");
      assertThat(again.err()).isEmpty();
      assertThat(served).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void aRunForWhichTheStoreIsHeldIsLeftOutAndTheNextOneIsDone() throws Exception {
    PipedInputStream told = new PipedInputStream(1 << 16);
    PrintStream both = new PrintStream(new PipedOutputStream(told), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), both, both, false);
    ExecutorService job = Executors.newSingleThreadExecutor();
    String[] watch = {"watch", news.toString(), "--every", "1s", "--store", store};
    Tdb2Store held = Tdb2Store.openOrCreate(Path.of(store));
    Future<Integer> code =
        job.submit(() -> Newsgraph.commandLine(terminal, models::extractor).execute(watch));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).contains("in use by another process", "this run is left out");
      held.close();

      assertThat(lines.lines().filter(line -> line.contains(" watch: ")).findFirst())
          .hasValueSatisfying(line -> assertThat(line).contains("2 new"));
    } finally {
      job.shutdownNow();
    }
    assertThat(code.get()).isZero();
  }

  @Test
  void oneFailingSourceDoesNotFailTheRunAndTheReportTellsIt() throws IOException {
    Path report = folder.resolve("report.jsonl");

    Outcome outcome =
        watch(folder.resolve("none").toString(), news.toString(), "--report", report.toString());

    assertThat(outcome.code()).isZero();
    assertThat(Files.readString(report))
        .contains("\"status\":\"failed\"", "\"status\":\"done\"", "\"added\":2")
        .hasLineCount(1);
  }

  private Outcome watch(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "watch";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--store";
    all[arguments.length + 2] = store;
    return session.run(all);
  }

  private String export() {
    return sorted(session.run("export", "-", "--format", "nquads", "--store", store).out());
  }

  private String exportOfFreshIngest() {
    String fresh = folder.resolve("fresh").toString();
    session.run("ingest", news.toString(), "--store", fresh);
    return sorted(session.run("export", "-", "--format", "nquads", "--store", fresh).out());
  }

  private static String sorted(String lines) {
    return String.join("\n", lines.lines().sorted().toList());
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static HttpServer feed(AtomicInteger served, String robots) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body =
                (exchange.getRequestURI().getPath().equals("/robots.txt") ? robots : FEED)
                    .getBytes(StandardCharsets.UTF_8);
            if (!exchange.getRequestURI().getPath().equals("/robots.txt")) {
              if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
              }
              served.incrementAndGet();
              exchange.getResponseHeaders().set("ETag", "\"1\"");
              exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    return server;
  }
}
