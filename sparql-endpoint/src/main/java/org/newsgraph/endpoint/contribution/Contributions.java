package org.newsgraph.endpoint.contribution;

import java.time.Clock;
import java.util.function.Supplier;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.Judgements;
import org.newsgraph.graph.QuadStore;

/**
 * By what clients change what the store holds, and follow its changes.
 *
 * @param articles takes and withdraws articles
 * @param documents follows sources
 * @param judgements lists, takes and takes back judgements on identity
 * @param changes sends the commits as they come
 */
public record Contributions(
    Handler articles, Handler documents, Handler judgements, Handler changes) {

  /**
   * @param extractor reads articles; asked once, with the first of them
   * @param writes what waits for writes under way when the server stops
   * @param access who may contribute
   * @param metrics counts the articles
   */
  public Contributions(
      QuadStore store,
      Supplier<? extends Extractor> extractor,
      Writes writes,
      Access access,
      Metrics metrics) {
    this(store, new Intake(store, extractor, metrics), writes, access);
  }

  private Contributions(QuadStore store, Intake intake, Writes writes, Access access) {
    this(
        new ArticlesHandler(intake, writes, access),
        new DocumentsHandler(store, intake, writes, access),
        new JudgementsHandler(
            new Judgements(store, IriScheme.standard(), Clock.systemUTC()), writes, access),
        new ChangesHandler(store, writes, access));
  }
}
