package org.newsgraph.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * How long a point query takes at a steady pace: at rest and beside writers of several kinds, in
 * turn and again and again in one run. Prints a table in Markdown.
 */
final class Latencies {

  private static final int ROUNDS = 3;
  private static final Duration WARMING = Duration.ofSeconds(8);

  /** Until the compiler of the virtual machine, which takes a processor meanwhile, is through. */
  private static final Duration WARMING_WRITER = Duration.ofSeconds(45);

  private static final Duration ROUND = Duration.ofSeconds(12);
  private static final double RATE = 50;

  /** What goes on beside the questions: nothing, or a writer that begins with a number. */
  private record Beside(String name, IntFunction<List<Writer>> writers) {}

  private final URI endpoint;
  private final Load load;
  private final String token;
  private int next;

  private Latencies(URI endpoint, Load load, String token, int articles) {
    this.endpoint = endpoint;
    this.load = load;
    this.token = token;
    this.next = articles;
  }

  /** Arguments: the endpoint, the file with the token, how many articles there are, the process. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    URI endpoint = URI.create(arguments[0]);
    int articles = Integer.parseInt(arguments[2]);
    ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow();
    Answering.await(endpoint);
    new Latencies(
            endpoint,
            new Load(endpoint, server, articles),
            Files.readString(Path.of(arguments[1])).strip(),
            articles)
        .print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private void print(PrintStream out) throws IOException, InterruptedException {
    List<Beside> all =
        List.of(
            new Beside("at rest", number -> List.of()),
            new Beside("beside updates without a pause", this::updates),
            new Beside("beside texts without a pause", number -> texts(number, Duration.ZERO)),
            new Beside("beside 30 texts every ten seconds", this::job));
    Shape point = Shape.all().get(1);
    load.latencies(point, RATE, WARMING);
    measure(all.get(1), point, WARMING_WRITER);
    measure(all.get(2), point, WARMING_WRITER);
    List<List<Taken>> rounds = new ArrayList<>();
    all.forEach(each -> rounds.add(new ArrayList<>()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int each = 0; each < all.size(); each++) {
        rounds.get(each).add(measure(all.get(each), point, ROUND));
      }
    }
    out.println("| | p50, ms | p99, ms | longest, ms | of p99 at rest | articles a second |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    double rest = median(rounds.get(0), .99);
    for (int each = 0; each < all.size(); each++) {
      List<Taken> taken = rounds.get(each);
      out.printf(
          "| %s | %.2f | %.2f | %.0f | %.1f | %.1f |%n",
          all.get(each).name(),
          median(taken, .5),
          median(taken, .99),
          taken.stream().mapToDouble(one -> one.at(1)).max().orElseThrow(),
          median(taken, .99) / rest,
          Measured.median(taken.stream().mapToDouble(Taken::written).toArray()));
    }
  }

  private List<Writer> updates(int number) {
    return List.of(Writer.ofQuads(endpoint, token, number));
  }

  private List<Writer> texts(int number, Duration pause) {
    return List.of(Writer.ofTexts(endpoint, token, 30, pause, number));
  }

  private List<Writer> job(int number) {
    return texts(number, Duration.ofSeconds(10));
  }

  /**
   * What a round came to.
   *
   * @param times of the answers in ms, sorted
   * @param written articles a second
   */
  private record Taken(List<Double> times, double written) {

    double at(double share) {
      return times.get((int) Math.min(times.size() - 1, times.size() * share));
    }
  }

  private Taken measure(Beside beside, Shape shape, Duration time)
      throws IOException, InterruptedException {
    int first = next;
    long begin = System.nanoTime();
    List<Writer> writers = beside.writers().apply(first);
    List<CompletableFuture<Void>> writing =
        writers.stream().map(CompletableFuture::runAsync).toList();
    List<Double> times = Arrays.stream(load.latencies(shape, RATE, time)).boxed().toList();
    writers.forEach(Writer::stop);
    // Throws if a writer ended before its time: what was timed beside it would mean nothing.
    writing.forEach(CompletableFuture::join);
    next = writers.stream().mapToInt(Writer::next).max().orElse(first);
    return new Taken(times, (next - first) * 1e9 / (System.nanoTime() - begin));
  }

  private static double median(List<Taken> rounds, double share) {
    return Measured.median(rounds.stream().mapToDouble(round -> round.at(share)).toArray());
  }
}
