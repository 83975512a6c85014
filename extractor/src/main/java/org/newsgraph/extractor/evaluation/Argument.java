package org.newsgraph.extractor.evaluation;

/**
 * Who or what takes part in a happening.
 *
 * @param role {@code agent}, {@code target} or {@code participant}
 */
public record Argument(String role, String name) {}
