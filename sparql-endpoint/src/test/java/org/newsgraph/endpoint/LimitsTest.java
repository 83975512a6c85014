package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.endpoint.protocol.QueryLimits;
import org.newsgraph.endpoint.server.ServerSettings;

class LimitsTest {

  /** Runs for hours: every combination of four triples. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

  private static final String ENDLESS_ROWS =
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private final RunningServer server =
      new RunningServer(
          RunningServer.storeOf(RunningServer.resource("/demo.trig")),
          ServerSettings.standard().withLimits(QueryLimits.standard().withConcurrent(1)));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aQueryThatRunsPastItsTimeIsEnded() {
    HttpResponse<String> reply =
        server.client().get("sparql?timeout=0.3&query=" + Client.encoded(ENDLESS));

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.headers().firstValue("Retry-After")).isPresent();
    assertThat(reply.body()).contains("longer than 0.3 s");
    isFreeAgain();
  }

  @Test
  void aSortThatRunsPastItsTimeIsEnded() {
    HttpResponse<String> reply =
        server
            .client()
            .get("sparql?timeout=0.5&query=" + Client.encoded(ENDLESS_ROWS + " ORDER BY ?l ?a"));

    assertThat(reply.statusCode()).isEqualTo(503);
    isFreeAgain();
  }

  @Test
  void aReplyThatEndsInTheMiddleDoesNotLookWhole() {
    assertThatThrownBy(
            () -> server.client().get("sparql?timeout=0.5&query=" + Client.encoded(ENDLESS_ROWS)))
        .hasRootCauseInstanceOf(IOException.class);
    isFreeAgain();
  }

  @Test
  void aQueryBeyondTheNumberAtATimeIsTurnedAwayForNow() throws IOException {
    try (Socket busy = ask(ENDLESS)) {
      assertThat(busy.isConnected()).isTrue();
      server.awaitRunning(1);
      HttpResponse<String> reply = server.client().query("ASK {}");

      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
  }

  @Test
  void oneClientDoesNotTakeAllTurns() throws IOException {
    try (RunningServer four =
            new RunningServer(
                RunningServer.storeOf(RunningServer.resource("/demo.trig")),
                ServerSettings.standard().withLimits(QueryLimits.standard().withConcurrent(4)));
        Socket first = ask(four, ENDLESS, "");
        Socket second = ask(four, ENDLESS, "");
        Socket third = ask(four, ENDLESS, "")) {
      assertThat(first.isConnected() && second.isConnected() && third.isConnected()).isTrue();
      four.awaitRunning(3);
      HttpResponse<String> reply = four.client().query("ASK {}");

      assertThat(reply.statusCode()).isEqualTo(429);
      assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  @Test
  void aClientThatHangsUpFreesItsQuery() throws IOException {
    try (Socket gone = ask(ENDLESS)) {
      server.awaitRunning(1);
      assertThat(gone.isConnected()).isTrue();
    }
    server.awaitRunning(0);
    isFreeAgain();
    assertThat(server.client().get("metrics").body())
        .contains("newsgraph_query_seconds_count{outcome=\"gone\"} 1");
  }

  @Test
  void aClientThatHangsUpBeforeItHasReadAllFreesItsQuery() throws IOException {
    try (Socket gone = ask(ENDLESS_ROWS)) {
      assertThat(gone.getInputStream().readNBytes(1_000_000)).hasSize(1_000_000);
    }
    server.awaitRunning(0);
    isFreeAgain();
  }

  @Test
  void aClientThatHangsUpWhileItsRowsAreSortedFreesItsQuery() throws IOException {
    try (Socket gone = ask(ENDLESS_ROWS + " ORDER BY ?l ?a")) {
      server.awaitRunning(1);
      assertThat(gone.isConnected()).isTrue();
    }
    server.awaitRunning(0);
    isFreeAgain();
  }

  @Test
  void aNextRequestSentAheadIsAnsweredInItsTurn() throws IOException {
    String slow =
        "GET /sparql?timeout=0.6&query=" + Client.encoded(ENDLESS) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    String last = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    try (Socket socket = open()) {
      socket.getOutputStream().write((slow + last).getBytes(StandardCharsets.US_ASCII));
      String replies = read(socket.getInputStream());

      assertThat(replies).contains("HTTP/1.1 503", "HTTP/1.1 200", "{\"status\":\"up\"}");
    }
  }

  @Test
  void aNextRequestSentWhileTheFirstRunsIsAnsweredInItsTurn() throws IOException {
    try (Socket socket = ask(ENDLESS, "&timeout=1.5")) {
      server.awaitRunning(1);
      String last = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(last.getBytes(StandardCharsets.US_ASCII));
      String replies = read(socket.getInputStream());

      assertThat(replies).contains("HTTP/1.1 503", "HTTP/1.1 200", "{\"status\":\"up\"}");
    }
  }

  @Test
  void aLongQueryAndALargeBodyAreRefused() {
    String longQuery = "ASK {} #" + "x".repeat(200_000);
    HttpResponse<String> query =
        server.client().post("sparql", "application/sparql-query", longQuery);
    HttpResponse<String> body =
        server.client().post("sparql", "application/sparql-query", "x".repeat(2_000_000));

    assertThat(query.statusCode()).isEqualTo(413);
    assertThat(body.statusCode()).isEqualTo(413);
  }

  @Test
  void closingTheServerEndsWhatRuns() {
    CompletableFuture<Integer> running =
        CompletableFuture.supplyAsync(() -> server.client().query("ASK {}").statusCode());

    assertThat(running.join()).isEqualTo(200);
    server.close();
    assertThatThrownBy(() -> server.client().get("health")).isInstanceOf(AssertionError.class);
  }

  private void isFreeAgain() {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    int status = server.client().query("ASK {}").statusCode();
    while (status == 503 && System.nanoTime() < end) {
      status = server.client().query("ASK {}").statusCode();
    }
    assertThat(status).isEqualTo(200);
  }

  private Socket ask(String query) throws IOException {
    return ask(server, query, "");
  }

  private Socket ask(String query, String more) throws IOException {
    return ask(server, query, more);
  }

  private static Socket ask(RunningServer server, String query, String more) throws IOException {
    Socket socket = open(server);
    String request =
        "GET /sparql?query=" + Client.encoded(query) + more + " HTTP/1.1\r\nHost: a\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private Socket open() throws IOException {
    return open(server);
  }

  private static Socket open(RunningServer server) throws IOException {
    Socket socket = new Socket(server.address().getHost(), server.address().getPort());
    socket.setSoTimeout(15_000);
    return socket;
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
