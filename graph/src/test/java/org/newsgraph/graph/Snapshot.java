package org.newsgraph.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;

/** All quads of a store at one moment; no blank nodes, so that equality is isomorphism. */
record Snapshot(Set<Quad> quads) {

  static Snapshot of(QuadStore store) {
    return store.read(
        dataset -> {
          Set<Quad> quads = new HashSet<>();
          dataset.find().forEachRemaining(quads::add);
          return new Snapshot(quads);
        });
  }
}
