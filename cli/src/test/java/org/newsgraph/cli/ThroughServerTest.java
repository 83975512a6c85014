package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.state.OutsideGraphs;
import org.newsgraph.graph.text.TextIndex;
import org.newsgraph.ontology.SCHEMA;

/** Commands that change a store which a running server holds. */
@TestInstance(Lifecycle.PER_CLASS)
class ThroughServerTest {

  private static final String TOKEN = "a token long enough";

  private Extractor extractor =
      article -> {
        throw new IllegalStateException("not loaded");
      };
  private Session session = new Session(names -> extractor);
  private Path folder = Path.of("");
  private Tdb2Store store = Tdb2Store.inMemory();
  private NewsgraphServer server = new NewsgraphServer(store, ServerSettings.standard());
  private String address = "";

  @BeforeAll
  void loadTheExtractorOnce() {
    server.close();
    store.close();
    extractor = NewsExtractor.bundled();
  }

  @BeforeEach
  void serve(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(folder.resolve("token"), TOKEN);
    store = Tdb2Store.openOrCreate(folder.resolve("store"));
    ServerSettings settings =
        ServerSettings.standard().withPort(0).withAccess(Access.byToken(TOKEN));
    server = new NewsgraphServer(store, settings, () -> extractor);
    URI started = server.start();
    store.announce(started);
    address = started.toString();
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void articlesComeAndGo() {
    Outcome taken = change("ingest", Session.articles().toString());
    assertThat(taken.err()).isEmpty();
    assertThat(taken.out()).contains("Articles at " + address).containsPattern("new +2");
    assertThat(taken.code()).isZero();

    String article =
        store.read(
            dataset -> {
              var graphs = dataset.listGraphNodes();
              String graph = graphs.next().getURI();
              graphs.forEachRemaining(each -> {});
              return graph;
            });
    assertThat(change("retract", article).out()).contains("quads removed");
    assertThat(change("retract", article).err()).contains("not in the store");
  }

  @Test
  void aFolderIsWatchedAsIfTheStoreWereFree() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (String name : new String[] {"visit.md", "signing.md"}) {
      Files.copy(Session.articles().resolve(name), news.resolve(name));
    }
    assertThat(change("watch", news.toString()).out()).contains("2 new, 0 changed, 0 vanished");
    assertThat(change("watch", news.toString()).out()).contains("0 new, 0 changed, 0 vanished");
    Files.delete(news.resolve("visit.md"));
    assertThat(change("watch", news.toString()).out()).contains("0 new, 0 changed, 1 vanished");
    stop();
    assertThat(change("watch", news.toString()).out()).contains("0 new, 0 changed, 0 vanished");
  }

  @Test
  void whatArticlesSaidBeforeIsKeptWhereThatIsAskedFor() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Path visit = news.resolve("visit.md");
    Files.copy(Session.articles().resolve("visit.md"), visit);
    change("ingest", visit.toString());
    String text = Files.readString(visit);
    Files.writeString(visit, text.replace("周文博", "周文渊"));
    change("ingest", visit.toString());
    assertThat(history()).isEmpty();

    Files.writeString(visit, text.replace("周文博", "周文海"));
    assertThat(change("ingest", visit.toString(), "--keep-history").out())
        .containsPattern("replaced +1");
    assertThat(history()).contains("周文渊").doesNotContain("周文海");
    Files.writeString(visit, text.replace("周文博", "周文山"));
    assertThat(change("watch", news.toString(), "--keep-history").out()).contains("1 changed");
    assertThat(history()).contains("周文海").doesNotContain("周文山");
    change("retract", "https://news.example/2024/visit", "--keep-history");
    assertThat(history()).contains("周文山");
  }

  /** The texts that are kept. */
  private String history() {
    return store.read(
        dataset -> {
          StringBuilder texts = new StringBuilder();
          dataset
              .findNG(OutsideGraphs.HISTORY, Node.ANY, SCHEMA.articleBody, Node.ANY)
              .forEachRemaining(quad -> texts.append(quad.getObject().getLiteralLexicalForm()));
          return texts.toString();
        });
  }

  @Test
  void judgementsAreMadeAndTakenBack() {
    change("ingest", Session.articles().toString());
    List<String> people =
        store.read(
            dataset ->
                TextIndex.search(dataset.getContext(), dataset)
                    .things("", Optional.of("person"), 2)
                    .stream()
                    .map(found -> found.thing().iri())
                    .toList());
    assertThat(change("same", people.get(0), people.get(1), "--why", "a trial").out())
        .contains("articles stated anew");
    assertThat(change("undo").out()).contains(people.get(0), people.get(1), "same as");
    Outcome refused = change("same", "https://no.example/1", "https://no.example/2");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("No article names").doesNotContain("\n\n");
    assertThat(change("undo").err()).contains("no such judgement");
  }

  @Test
  void aDocumentThatTheServerRefusesIsToldAndTheOthersGoIn() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.write(news.resolve("endless.md"), new byte[(64 << 20) + 1]);
    Files.copy(Session.articles().resolve("visit.md"), news.resolve("visit.md"));

    Outcome outcome = change("ingest", news.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("new +1").containsPattern("rejected +1");
    assertThat(outcome.err()).contains("endless.md: ", "may hold").hasLineCount(1);
  }

  @Test
  void theSumIsToldAlsoWhereTheServerStops() {
    Outcome wrong =
        session.run(
            Map.of("NEWSGRAPH_TOKEN", "another long token"),
            "ingest",
            Session.articles().toString(),
            "--server",
            address);

    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).containsPattern("new +0");
    assertThat(wrong.err()).contains("Writing needs the server's token").hasLineCount(1);
  }

  @Test
  void anAnswerThatBreaksOffIsNotToldAsNoServer() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread hangingUp = new Thread(() -> hangUp(deaf));
      hangingUp.start();

      Outcome outcome =
          session.run(
              Map.of("NEWSGRAPH_TOKEN", TOKEN),
              "undo",
              "--server",
              "http://127.0.0.1:" + deaf.getLocalPort());

      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("does not answer to the end: ").hasLineCount(1);
    }
  }

  /** Takes each connection and closes it. */
  private static void hangUp(ServerSocket socket) {
    try {
      while (true) {
        socket.accept().close();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @ParameterizedTest
  @CsvSource({
    "backup x, admin/backup",
    "compact, admin/compact",
    "query -e ASK{}, sparql",
    "export -, data?default",
    "stats, api/stats"
  })
  void whatTheServerDoesInsteadIsNamed(String command, String path) {
    Outcome outcome = change(command.split(" ", -1));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("is being served: ask " + address + path).hasLineCount(1);
  }

  @Test
  void theTokenAndTheAddressMayBeNamed() {
    String articles = Session.articles().toString();
    Outcome named =
        session.run("ingest", articles, "--server", address, "--token-file", folder + "/token");
    assertThat(named.code()).isZero();
    Outcome nobody =
        session.run(
            "ingest",
            articles,
            "--server",
            "http://127.0.0.1:9/",
            "--token-file",
            folder + "/token");
    assertThat(nobody.err()).contains("No newsgraph server answers at http://127.0.0.1:9/");
    assertThat(nobody.code()).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsSaidInALine() {
    String[] command = {"undo", "--store", folder.resolve("store").toString()};
    assertThat(session.run(command).err())
        .contains(address, "--token-file", "NEWSGRAPH_TOKEN")
        .hasLineCount(1);
    Outcome wrong = session.run(Map.of("NEWSGRAPH_TOKEN", "another long token"), command);
    assertThat(wrong.err()).contains("Writing needs the server's token").hasLineCount(1);
  }

  @Test
  void aServerReadsWithItsOwnNames() throws IOException {
    Path names = Files.writeString(folder.resolve("names.csv"), "临江,Product\n");
    String articles = Session.articles().toString();

    Outcome given = change("ingest", articles, "--dictionary", names.toString());
    assertThat(given.err()).contains("--dictionary does not work through a server").hasLineCount(1);
    assertThat(given.code()).isEqualTo(1);
    Outcome meantForBoth =
        session.run(
            Map.of("NEWSGRAPH_TOKEN", TOKEN, "NEWSGRAPH_DICTIONARY", names.toString()),
            "ingest",
            articles,
            "--server",
            address);
    assertThat(meantForBoth.code()).isZero();
  }

  private Outcome change(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = folder.resolve("store").toString();
    return session.run(Map.of("NEWSGRAPH_TOKEN", TOKEN), all);
  }
}
