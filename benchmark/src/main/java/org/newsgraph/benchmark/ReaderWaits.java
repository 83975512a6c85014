package org.newsgraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;

/**
 * How long readers wait that ask one question after the other without a pause: at rest, while
 * articles are taken in, while the store is compacted, and while both go on; in turn and again in
 * one run. Prints a table in Markdown.
 */
final class ReaderWaits {

  private static final int READERS = 2;
  private static final Duration WARMING = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(15);
  private static final int ARTICLES_A_REQUEST = 30;

  private static final String POINT =
      "PREFIX schema: <https://schema.org/> SELECT ?article ?headline { ?article schema:url"
          + " <%s> ; schema:headline ?headline }";

  private final URI endpoint;
  private final String token;
  private final int articles;
  private final int rounds;
  private int next;
  private int compactions;
  private volatile boolean stopped;

  private ReaderWaits(URI endpoint, String token, int articles, int rounds) {
    this.endpoint = endpoint;
    this.token = token;
    this.articles = articles;
    this.rounds = rounds;
    this.next = 10 * articles;
  }

  /**
   * Arguments: the endpoint, the file with the token, how many generated articles it holds, how
   * many rounds.
   */
  public static void main(String[] arguments)
      throws IOException, ExecutionException, InterruptedException {
    URI endpoint = URI.create(arguments[0]);
    Answering.await(endpoint);
    String token = Files.readString(Path.of(arguments[1])).strip();
    new ReaderWaits(endpoint, token, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]))
        .print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /** What goes on beside the readers. */
  private enum Beside {
    REST("at rest"),
    INGEST("while articles are taken in"),
    COMPACTION("while the store is compacted"),
    BOTH("while both go on");

    private final String label;

    Beside(String label) {
      this.label = label;
    }
  }

  private void print(PrintStream out) throws ExecutionException, InterruptedException {
    double[] warming = measure(Beside.INGEST, WARMING);
    out.printf("%d questions to warm up%n%n", warming.length);
    compactions = 0;
    Map<Beside, List<double[]>> taken = new EnumMap<>(Beside.class);
    for (int round = 0; round < rounds; round++) {
      for (Beside beside : Beside.values()) {
        long begin = System.nanoTime();
        double[] waits = measure(beside, ROUND);
        taken.computeIfAbsent(beside, b -> new ArrayList<>()).add(waits);
        double[] sorted = all(List.of(waits));
        System.err.printf(
            "%s: %.0f s, %,d questions, p50 %.2f ms, p99 %.2f ms, longest %.0f ms%n",
            beside.label,
            (System.nanoTime() - begin) / 1e9,
            sorted.length,
            at(sorted, .5),
            at(sorted, .99),
            at(sorted, 1));
      }
    }
    out.println(
        "| | questions | p50, ms | p99, ms | longest, ms | p99 of that at rest | longest |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    double[] rest = all(taken.getOrDefault(Beside.REST, List.of()));
    for (Beside beside : Beside.values()) {
      double[] waits = all(taken.getOrDefault(beside, List.of()));
      out.printf(
          "| %s | %,d | %.2f | %.2f | %.0f | %.1f | %.1f |%n",
          beside.label,
          waits.length,
          at(waits, .5),
          at(waits, .99),
          at(waits, 1),
          at(waits, .99) / at(rest, .99),
          at(waits, 1) / at(rest, 1));
    }
    out.printf("%n%d compactions, %,d articles taken in%n", compactions, next - 10 * articles);
  }

  private static double[] all(List<double[]> rounds) {
    return rounds.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  /**
   * How long each question of a round waited, in ms; whatever goes on beside is brought to its end.
   */
  private double[] measure(Beside beside, Duration time)
      throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    stopped = false;
    try {
      List<Future<List<Double>>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        int seed = i + next;
        readers.add(threads.submit(() -> read(new Random(seed))));
      }
      List<Future<Integer>> others = new ArrayList<>();
      if (beside == Beside.INGEST || beside == Beside.BOTH) {
        others.add(threads.submit(() -> ingest(time)));
      }
      if (beside == Beside.COMPACTION || beside == Beside.BOTH) {
        others.add(threads.submit(() -> compact(time)));
      }
      LockSupport.parkNanos(time.toNanos());
      for (Future<Integer> other : others) {
        other.get();
      }
      stopped = true;
      List<Double> waits = new ArrayList<>();
      for (Future<List<Double>> reader : readers) {
        waits.addAll(reader.get());
      }
      return waits.stream().mapToDouble(Double::doubleValue).toArray();
    } finally {
      stopped = true;
      threads.shutdownNow();
    }
  }

  private List<Double> read(Random random) throws IOException {
    List<Double> waits = new ArrayList<>();
    try (Connection connection = new Connection(endpoint)) {
      while (!stopped) {
        String query = POINT.formatted(GeneratedNews.address(random.nextInt(articles)));
        long begin = System.nanoTime();
        connection.post("application/sparql-query", "application/sparql-results+json", "", query);
        waits.add((System.nanoTime() - begin) / 1e6);
      }
    }
    return waits;
  }

  private int ingest(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    try (Connection connection = new Connection(endpoint.resolve("/articles?format=jsonl"))) {
      while (System.nanoTime() < end) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES_A_REQUEST; i++) {
          lines.append(GeneratedNews.line(next++)).append('\n');
        }
        connection.post("application/x-ndjson", "*/*", authorization(), lines.toString());
      }
    }
    return next;
  }

  private int compact(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    try (Connection connection = new Connection(endpoint.resolve("/admin/compact"))) {
      while (System.nanoTime() < end) {
        connection.post("application/octet-stream", "*/*", authorization(), "");
        compactions++;
      }
    }
    return compactions;
  }

  private String authorization() {
    return "\r\nAuthorization: Bearer " + token;
  }
}
