package org.newsgraph.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a round of questions came to.
 *
 * @param requests how many were answered
 * @param time how long the round took
 * @param cpu what the server's process computed meanwhile; unlike the rate it is hardly changed by
 *     what else the machine does
 */
record Measured(int requests, Duration time, Duration cpu) {

  /** Requests a second. */
  double rate() {
    return requests * 1e9 / time.toNanos();
  }

  /** Milliseconds of the server's processors that a request took. */
  double cpuMillis() {
    return cpu.toNanos() / 1e6 / requests;
  }

  /** The median of a figure over rounds. */
  static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return median(rounds.stream().mapToDouble(figure).toArray());
  }

  /** The median. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
