package org.newsgraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

  private final PrintStream out;
  private final Load[] loads;

  private Comparison(PrintStream out, Load[] loads) {
    this.out = out;
    this.loads = loads;
  }

  /**
   * Arguments: newsgraph's endpoint, Fuseki's, how many articles there are, newsgraph's process,
   * Fuseki's.
   */
  public static void main(String[] arguments)
      throws IOException, ExecutionException, InterruptedException {
    int articles = Integer.parseInt(arguments[2]);
    Load[] loads = new Load[2];
    for (int i = 0; i < 2; i++) {
      URI endpoint = URI.create(arguments[i]);
      Answering.await(endpoint);
      ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[3 + i])).orElseThrow();
      loads[i] = new Load(endpoint, server, articles);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Comparison comparison = new Comparison(out, loads);
    comparison.warm();
    comparison.rates();
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

  private static String number(double rate) {
    return rate >= 100 ? String.format("%,.0f", rate) : String.format("%.1f", rate);
  }
}
