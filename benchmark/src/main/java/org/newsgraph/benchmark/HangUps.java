package org.newsgraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a query goes on whose client has hung up, seen in the server's metrics. Prints a table
 * in Markdown.
 */
final class HangUps {

  private static final int TRIES = 30;

  /** How long a query may take to begin or to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String RUNNING = "newsgraph_queries_running ";
  private static final Map<String, String> QUERIES =
      new TreeMap<>(
          Map.of(
              "counting", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
              "rows that nobody reads", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
              "sorting", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a"));

  private HangUps() {}

  /** Argument: the endpoint of a server that nobody else asks. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    URI endpoint = URI.create(arguments[0]);
    Answering.await(endpoint);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| the query is | freed after, ms: median | longest of " + TRIES + " |");
    out.println("| --- | --- | --- |");
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      double[] taken = new double[TRIES];
      for (int i = 0; i < TRIES; i++) {
        taken[i] = hangUp(endpoint, query.getValue());
      }
      Arrays.sort(taken);
      out.printf("| %s | %.0f | %.0f |%n", query.getKey(), taken[TRIES / 2], taken[TRIES - 1]);
    }
  }

  private static double hangUp(URI endpoint, String query)
      throws IOException, InterruptedException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String request =
          "GET %s?query=%s HTTP/1.1\r\nHost: a\r\n\r\n"
              .formatted(endpoint.getPath(), URLEncoder.encode(query, StandardCharsets.UTF_8));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await(endpoint, 1);
      Thread.sleep(300);
    }
    long begin = System.nanoTime();
    await(endpoint, 0);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void await(URI endpoint, int running) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (running(endpoint) != running) {
      if (System.nanoTime() > end) {
        throw new IOException(
            "No "
                + running
                + " queries within "
                + PATIENCE.toSeconds()
                + " s; is it asked by others?");
      }
      Thread.sleep(2);
    }
  }

  private static int running(URI endpoint) throws IOException {
    byte[] page = endpoint.resolve("/metrics").toURL().openStream().readAllBytes();
    return new String(page, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(RUNNING))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(RUNNING.length())))
        .findFirst()
        .orElseThrow();
  }
}
