package org.newsgraph.endpoint.upkeep;

import java.io.IOException;
import java.time.Duration;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.JsonBody;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.graph.QuadStore;

/**
 * Rewrites the store's files without what no commit uses any more. For who has the token.
 * Thread-safe.
 */
public final class CompactionHandler implements Handler {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int RETRY_SECONDS = 30;

  private final QuadStore store;
  private final Writes writes;
  private final Access access;
  private final JsonBody json = new JsonBody();

  /** Compaction of a store; counted among the writes, which a stopping server waits for. */
  public CompactionHandler(QuadStore store, Writes writes, Access access) {
    this.store = store;
    this.writes = writes;
    this.access = access;
  }

  /** The size of the store's files. */
  record Compacted(long bytesBefore, long bytesAfter) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    access.require(exchange);
    long before = store.bytesOnDisk();
    if (!writes.during(() -> store.compact(PATIENCE))) {
      throw Problem.busy(RETRY_SECONDS, "The store is being compacted already; try again later.")
          .exception();
    }
    Compacted compacted = new Compacted(before, store.bytesOnDisk());
    json.send(exchange, 200, compacted);
  }
}
