package org.newsgraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/** Two servers over copies of one store, asked in turn; prints a table in Markdown. */
final class Comparison {

  private static final int ROUNDS = 3;
  private static final int CONNECTIONS = 2;
  private static final Duration WARMING = Duration.ofSeconds(4);
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final Duration STEADY = Duration.ofSeconds(20);
  private static final double STEADY_RATE = 50;

  private final PrintStream out;
  private final URI own;
  private final URI fuseki;
  private final int articles;

  private Comparison(PrintStream out, URI own, URI fuseki, int articles) {
    this.out = out;
    this.own = own;
    this.fuseki = fuseki;
    this.articles = articles;
  }

  /** Arguments: newsgraph's endpoint, Fuseki's, the file with the token, the articles there are. */
  public static void main(String[] arguments)
      throws IOException, ExecutionException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Comparison comparison =
        new Comparison(
            out,
            URI.create(arguments[0]),
            URI.create(arguments[1]),
            Integer.parseInt(arguments[3]));
    comparison.awaitBoth();
    comparison.rates();
    comparison.whileWriting(Files.readString(Path.of(arguments[2])).strip());
  }

  private void awaitBoth() throws IOException, InterruptedException {
    for (URI endpoint : new URI[] {own, fuseki}) {
      for (int tries = 0; !answers(endpoint); tries++) {
        if (tries == 120) {
          throw new IOException(endpoint + " does not answer");
        }
        Thread.sleep(500);
      }
    }
  }

  private static boolean answers(URI endpoint) throws IOException {
    try (Connection connection = new Connection(endpoint)) {
      connection.post("application/sparql-query", "*/*", "", "ASK {}");
      return true;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  private void rates() throws ExecutionException, InterruptedException {
    out.println("| requests a second | newsgraph | Fuseki | ratio |");
    out.println("| --- | --- | --- | --- |");
    for (Shape shape : Shape.all()) {
      Load[] loads = {new Load(own, articles), new Load(fuseki, articles)};
      double[][] rates = new double[2][ROUNDS];
      for (Load load : loads) {
        load.rate(shape, CONNECTIONS, WARMING);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int server = 0; server < 2; server++) {
          rates[server][round] = loads[server].rate(shape, CONNECTIONS, ROUND);
        }
      }
      double one = median(rates[0]);
      double other = median(rates[1]);
      out.printf(
          "| %s | %s | %s | %.1f |%n", shape.name(), number(one), number(other), one / other);
    }
  }

  /** Point queries at a steady pace, at rest and beside a writer, in turn. */
  private void whileWriting(String token) throws IOException, InterruptedException {
    Shape point = Shape.all().get(1);
    Load load = new Load(own, articles);
    load.latencies(point, STEADY_RATE, STEADY);
    double[] rest = new double[ROUNDS];
    double[] busy = new double[ROUNDS];
    int next = articles;
    int written = 0;
    for (int round = 0; round < ROUNDS; round++) {
      rest[round] = p99(load.latencies(point, STEADY_RATE, STEADY));
      Writer writer = new Writer(own, token, next);
      Thread thread = new Thread(writer, "writer");
      thread.start();
      busy[round] = p99(load.latencies(point, STEADY_RATE, STEADY));
      writer.stop();
      thread.join();
      written += writer.next() - next;
      next = writer.next();
    }
    out.printf(
        "%np99 of a point query at %.0f a second: %.2f ms at rest, %.2f ms beside a writer of %.0f"
            + " articles a second%n",
        STEADY_RATE, median(rest), median(busy), written / (double) (ROUNDS * STEADY.toSeconds()));
  }

  private static double p99(double[] sorted) {
    return sorted[(int) (sorted.length * .99)];
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String number(double rate) {
    return rate >= 100 ? String.format("%,.0f", rate) : String.format("%.1f", rate);
  }
}
