package org.newsgraph.graph;

import java.util.Optional;

/**
 * One thing that does not fit the ontology's shapes.
 *
 * @param graph the graph that holds it, an article's for most
 * @param focus the node that does not fit
 * @param path the property at fault, if it is one
 * @param value the value at fault, if it is one
 * @param message what is wrong, in English
 */
public record Violation(
    String graph, String focus, Optional<String> path, Optional<String> value, String message) {

  /** The violation on one line, without its graph: the focus of most begins with it. */
  public String line() {
    return focus
        + path.map(property -> " " + property).orElse("")
        + value.map(term -> " " + term).orElse("")
        + ": "
        + message;
  }
}
