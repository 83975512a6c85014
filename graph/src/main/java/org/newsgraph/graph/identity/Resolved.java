package org.newsgraph.graph.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a block of signatures came to.
 *
 * @param attributions what each signature is
 * @param redirects IRIs that are another thing's by now, each with that thing's
 * @param handled the IRI that each handle of a verdict means before verdicts of sameness
 */
record Resolved(
    Map<Signature, Attribution> attributions,
    Map<Node, Node> redirects,
    Map<Handle, Node> handled) {

  Resolved {
    attributions = Map.copyOf(attributions);
    redirects = Map.copyOf(redirects);
    handled = Map.copyOf(handled);
  }

  Optional<Attribution> of(Signature signature) {
    return Optional.ofNullable(attributions.get(signature));
  }

  static Resolved nothing() {
    return new Resolved(Map.of(), Map.of(), Map.of());
  }

  /** Both together; they share no signature. */
  Resolved and(Resolved other) {
    Map<Signature, Attribution> all = new HashMap<>(attributions);
    all.putAll(other.attributions);
    Map<Node, Node> moved = new HashMap<>(redirects);
    moved.putAll(other.redirects);
    Map<Handle, Node> known = new HashMap<>(handled);
    known.putAll(other.handled);
    return new Resolved(all, moved, known);
  }
}
