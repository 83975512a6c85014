package org.newsgraph.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from posting an article to a query that finds it, by SPARQL and by the search
 * for a name, while readers go on. Prints a line.
 */
final class FirstSight {

  private static final String POINT =
      "PREFIX schema: <https://schema.org/> SELECT ?a { ?a schema:url ?u . ?a schema:headline ?h } LIMIT 20";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String token;
  private volatile boolean stopped;
  private final List<Double> reads = Collections.synchronizedList(new ArrayList<>());

  private FirstSight(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Arguments: the server, the file of the token, the first article's number, how many articles.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FirstSight sight =
        new FirstSight(URI.create(arguments[0]), Files.readString(Path.of(arguments[1])).strip());
    int first = Integer.parseInt(arguments[2]);
    int count = Integer.parseInt(arguments[3]);
    Answering.await(sight.server.resolve("sparql"));
    sight.measure(first, 20);
    sight.reads.clear();
    Thread[] readers = {new Thread(sight::read, "reader-1"), new Thread(sight::read, "reader-2")};
    Arrays.stream(readers).forEach(Thread::start);
    double[] taken = sight.measure(first + 20, count);
    sight.stopped = true;
    for (Thread reader : readers) {
      reader.join();
    }
    double[] reads = sight.reads.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "From posting to found, %d articles, 2 readers of 20 queries a second: median %.0f ms, p95"
            + " %.0f ms, longest %.0f ms; a reader waits %.0f ms at p99, %.0f ms at most%n",
        count,
        taken[count / 2],
        taken[count * 95 / 100],
        taken[count - 1],
        reads[reads.length * 99 / 100],
        reads[reads.length - 1]);
  }

  /** Posts an article every quarter of a second; sorted, in ms. */
  private double[] measure(int first, int count) throws IOException, InterruptedException {
    double[] taken = new double[count];
    for (int i = 0; i < count; i++) {
      String line = GeneratedNews.line(first + i);
      long begin = System.nanoTime();
      HttpResponse<String> posted =
          client.send(
              HttpRequest.newBuilder(server.resolve("articles?format=jsonl"))
                  .header("Authorization", "Bearer " + token)
                  .POST(BodyPublishers.ofString(line))
                  .build(),
              BodyHandlers.ofString());
      if (posted.statusCode() != 200) {
        throw new IOException(posted.body());
      }
      while (!isFound(first + i)) {
        Thread.onSpinWait();
      }
      taken[i] = (System.nanoTime() - begin) / 1e6;
      LockSupport.parkNanos(250_000_000L);
    }
    Arrays.sort(taken);
    return taken;
  }

  private boolean isFound(int number) throws IOException, InterruptedException {
    String known = "ASK { ?a <https://schema.org/url> <" + GeneratedNews.address(number) + "> }";
    return query(known).contains("true")
        && get("api/search?articles=1&q=" + encoded("第" + number + "号项目"))
            .body()
            .contains("\"headline\"");
  }

  private void read() {
    try {
      while (!stopped) {
        long begin = System.nanoTime();
        query(POINT);
        reads.add((System.nanoTime() - begin) / 1e6);
        LockSupport.parkNanos(50_000_000L);
      }
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException("Reading ended", broken);
    }
  }

  private String query(String query) throws IOException, InterruptedException {
    return get("sparql?query=" + encoded(query)).body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
