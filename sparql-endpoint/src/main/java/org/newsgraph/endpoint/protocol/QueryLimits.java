package org.newsgraph.endpoint.protocol;

import java.time.Duration;

/**
 * What one query, and all together, may take.
 *
 * @param queryLength the most characters of a query
 * @param bodyBytes the most bytes of a request's body
 * @param timeout how long a query runs that names no time
 * @param longestTimeout the longest time that a query may name
 * @param concurrent how many queries run at a time
 * @param collectedTriples the most triples of a reply in a format that cannot be streamed
 */
public record QueryLimits(
    int queryLength,
    int bodyBytes,
    Duration timeout,
    Duration longestTimeout,
    int concurrent,
    int collectedTriples) {

  /** Limits that a laptop and a browser bear. */
  public static QueryLimits standard() {
    return new QueryLimits(
        100_000, 1_000_000, Duration.ofSeconds(30), Duration.ofMinutes(5), 16, 200_000);
  }

  /** These limits with another default timeout, and that as the longest too. */
  public QueryLimits withTimeout(Duration timeout) {
    return new QueryLimits(queryLength, bodyBytes, timeout, timeout, concurrent, collectedTriples);
  }

  /** These limits with another number of queries at a time. */
  public QueryLimits withConcurrent(int concurrent) {
    return new QueryLimits(
        queryLength, bodyBytes, timeout, longestTimeout, concurrent, collectedTriples);
  }
}
