package org.newsgraph.endpoint.upkeep;

import java.io.IOException;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.upkeep.Backup;

/**
 * The whole store at one moment, state and judgements too, as {@code newsgraph restore} reads it.
 * For who has the token. A backup that breaks off has its connection cut. Thread-safe.
 */
public final class BackupHandler implements Handler {

  private static final String GZIP = "application/gzip";
  private static final String NAME = "attachment; filename=\"newsgraph.nq.gz\"";

  private final Backup backup;
  private final Access access;

  /** Backups of a store. */
  public BackupHandler(QuadStore store, Access access) {
    this.backup = new Backup(store);
    this.access = access;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    access.require(exchange);
    exchange.with("Content-Disposition", NAME);
    backup.writeTo(exchange.stream(200, GZIP));
  }
}
