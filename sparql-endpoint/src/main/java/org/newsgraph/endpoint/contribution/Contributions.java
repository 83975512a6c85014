package org.newsgraph.endpoint.contribution;

import java.time.Clock;
import java.util.Map;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.Judgements;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.Withdrawal;

/** The paths under which clients change what the store holds, and follow its changes. */
public final class Contributions {

  private final Map<String, Handler> handlers;

  /**
   * @param access who may contribute
   */
  public Contributions(QuadStore store, Access access) {
    IriScheme scheme = IriScheme.standard();
    FactMapper mapper = FactMapper.standard();
    handlers =
        Map.of(
            "/articles",
            new ArticlesHandler(store, mapper, new Withdrawal(store, scheme), access),
            "/judgements",
            new JudgementsHandler(new Judgements(store, scheme, Clock.systemUTC()), access),
            "/changes",
            new ChangesHandler(store));
  }

  /** What answers each path; each says itself which methods it takes. */
  public Map<String, Handler> handlers() {
    return handlers;
  }
}
