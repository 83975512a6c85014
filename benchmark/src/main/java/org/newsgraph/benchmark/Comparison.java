package org.newsgraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Two servers over copies of one store, asked in turn; prints a table in Markdown. */
final class Comparison {

  private static final int ROUNDS = 3;
  private static final int CONNECTIONS = 2;
  private static final Duration WARMING = Duration.ofSeconds(6);
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final Duration STEADY = Duration.ofSeconds(15);
  private static final double STEADY_RATE = 50;

  private final PrintStream out;
  private final URI own;
  private final Load[] loads;
  private final int articles;

  private Comparison(PrintStream out, URI own, Load[] loads, int articles) {
    this.out = out;
    this.own = own;
    this.loads = loads;
    this.articles = articles;
  }

  /**
   * Arguments: newsgraph's endpoint, Fuseki's, the file with the token, how many articles there
   * are, newsgraph's process, Fuseki's.
   */
  public static void main(String[] arguments)
      throws IOException, ExecutionException, InterruptedException {
    int articles = Integer.parseInt(arguments[3]);
    Load[] loads = new Load[2];
    for (int i = 0; i < 2; i++) {
      URI endpoint = URI.create(arguments[i]);
      await(endpoint);
      ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[4 + i])).orElseThrow();
      loads[i] = new Load(endpoint, server, articles);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Comparison comparison = new Comparison(out, URI.create(arguments[0]), loads, articles);
    comparison.warm();
    comparison.rates();
    comparison.whileWriting(Files.readString(Path.of(arguments[2])).strip());
  }

  private static void await(URI endpoint) throws IOException, InterruptedException {
    for (int tries = 0; !answers(endpoint); tries++) {
      if (tries == 240) {
        throw new IOException(endpoint + " does not answer");
      }
      Thread.sleep(500);
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

  /** Each server has answered every kind of question for a while before the first is timed. */
  private void warm() throws ExecutionException, InterruptedException {
    for (Shape shape : Shape.all()) {
      for (Load load : loads) {
        load.rate(shape, CONNECTIONS, WARMING);
      }
    }
  }

  private void rates() throws ExecutionException, InterruptedException {
    out.println(
        "| | newsgraph: requests a second | Fuseki | ratio | CPU ms a request | Fuseki | ratio |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (Shape shape : Shape.all()) {
      List<List<Measured>> rounds = List.of(new ArrayList<>(), new ArrayList<>());
      for (int round = -1; round < ROUNDS; round++) {
        for (int server = 0; server < 2; server++) {
          Measured measured = loads[server].rate(shape, CONNECTIONS, ROUND);
          if (round >= 0) {
            rounds.get(server).add(measured);
          }
        }
      }
      row(shape, rounds.get(0), rounds.get(1));
    }
  }

  private void row(Shape shape, List<Measured> own, List<Measured> fuseki) {
    double rate = Measured.median(own, Measured::rate);
    double otherRate = Measured.median(fuseki, Measured::rate);
    double cpu = Measured.median(own, Measured::cpuMillis);
    double otherCpu = Measured.median(fuseki, Measured::cpuMillis);
    out.printf(
        "| %s | %s | %s | %.1f | %.2f | %.2f | %.1f |%n",
        shape.name(),
        number(rate),
        number(otherRate),
        rate / otherRate,
        cpu,
        otherCpu,
        otherCpu / cpu);
  }

  /** Point queries at a steady pace, at rest and beside a writer, in turn. */
  private void whileWriting(String token) throws IOException, InterruptedException {
    Shape point = Shape.all().get(1);
    Load load = loads[0];
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
        STEADY_RATE,
        Measured.median(rest),
        Measured.median(busy),
        written / (double) (ROUNDS * STEADY.toSeconds()));
  }

  private static double p99(double[] sorted) {
    return sorted[(int) (sorted.length * .99)];
  }

  private static String number(double rate) {
    return rate >= 100 ? String.format("%,.0f", rate) : String.format("%.1f", rate);
  }
}
