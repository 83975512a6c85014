package org.newsgraph.graph.identity;

import java.util.List;

/** What is known of a signature's identity without a look at the article. */
sealed interface Attribution {

  /** It is this thing. */
  record Known(Identity identity) implements Attribution {}

  /**
   * It is one of several of its name, or none of them; the article decides.
   *
   * @param choice the things, ordered by IRI
   */
  record Open(List<Cluster> choice) implements Attribution {
    public Open {
      choice = List.copyOf(choice);
    }
  }
}
