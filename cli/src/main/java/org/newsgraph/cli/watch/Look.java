package org.newsgraph.cli.watch;

import java.util.List;

/**
 * What one look at a source found and did.
 *
 * @param source the folder or address
 * @param status done, unchanged, waiting or failed
 * @param added articles that the store did not have
 * @param changed articles that it had otherwise
 * @param vanished articles that were withdrawn
 * @param problems one line for each thing that could not be read
 */
public record Look(
    String source, String status, int added, int changed, int vanished, List<String> problems) {

  public Look {
    problems = List.copyOf(problems);
  }

  static Look of(String source, String status) {
    return new Look(source, status, 0, 0, 0, List.of());
  }

  static Look failed(String source, String reason) {
    return new Look(source, "failed", 0, 0, 0, List.of(source + ": " + reason));
  }

  /** Whether nothing could be done. */
  public boolean isFailed() {
    return status.equals("failed");
  }
}
