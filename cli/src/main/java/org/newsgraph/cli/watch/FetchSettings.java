package org.newsgraph.cli.watch;

import java.time.Duration;

/**
 * What fetching allows.
 *
 * @param largest bytes of an answer
 * @param patience how long an answer may take to its end
 * @param privateAllowed whether addresses of this machine and of local networks may be asked
 */
public record FetchSettings(int largest, Duration patience, boolean privateAllowed) {

  /** 16 MB, 30 seconds, public addresses only. */
  public static FetchSettings standard() {
    return new FetchSettings(16 << 20, Duration.ofSeconds(30), false);
  }

  /** The same, with private addresses. */
  public FetchSettings withPrivateAddresses() {
    return new FetchSettings(largest, patience, true);
  }
}
