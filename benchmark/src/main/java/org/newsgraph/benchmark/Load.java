package org.newsgraph.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Questions of one shape put to one server. */
final class Load {

  private static final String QUERY = "application/sparql-query";

  private final URI endpoint;
  private final ProcessHandle server;
  private final int articles;

  /**
   * @param server the process that answers
   * @param articles how many articles the store holds, which the questions pick among
   */
  Load(URI endpoint, ProcessHandle server, int articles) {
    this.endpoint = endpoint;
    this.server = server;
    this.articles = articles;
  }

  /** Asks over so many connections as fast as the answers come. */
  Measured rate(Shape shape, int connections, Duration time)
      throws ExecutionException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    Duration before = cpu();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int seed = i;
        counts.add(threads.submit(() -> count(shape, new Random(seed), end)));
      }
      int total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      return new Measured(total, Duration.ofNanos(System.nanoTime() - begin), cpu().minus(before));
    } finally {
      threads.shutdownNow();
    }
  }

  private Duration cpu() {
    return server.info().totalCpuDuration().orElseThrow();
  }

  private int count(Shape shape, Random random, long end) throws IOException {
    int count = 0;
    try (Connection connection = new Connection(endpoint)) {
      while (System.nanoTime() < end) {
        ask(connection, shape, random);
        count++;
      }
    }
    return count;
  }

  /** Asks at a steady pace over one connection; tells how long each answer took, in ms, sorted. */
  double[] latencies(Shape shape, double perSecond, Duration time) throws IOException {
    int requests = (int) (time.toMillis() * perSecond / 1000);
    double[] taken = new double[requests];
    Random random = new Random(requests);
    try (Connection connection = new Connection(endpoint)) {
      long begin = System.nanoTime();
      for (int i = 0; i < requests; i++) {
        long due = begin + (long) (i * 1e9 / perSecond);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        ask(connection, shape, random);
        // From when it was due: a server that stalls makes the later ones wait too.
        taken[i] = (System.nanoTime() - due) / 1e6;
      }
    }
    Arrays.sort(taken);
    return taken;
  }

  private void ask(Connection connection, Shape shape, Random random) throws IOException {
    String query = shape.query().replace("{n}", Integer.toString(random.nextInt(articles)));
    connection.post(QUERY, shape.accept(), "", query);
  }
}
