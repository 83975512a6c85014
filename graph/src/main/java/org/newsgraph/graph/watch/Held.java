package org.newsgraph.graph.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a store has taken in from sources, wherever the store is held. Thread-safe. */
public interface Held {

  /**
   * What came of documents.
   *
   * @param added articles that the store did not have
   * @param changed articles that it had otherwise
   * @param problems one line for each article that could not be read
   */
  record Taken(int added, int changed, List<String> problems) {

    public Taken {
      problems = List.copyOf(problems);
    }
  }

  /** The hash of each document that was wholly taken in from the source, by name. */
  Map<String, String> documents(String source);

  /**
   * Takes documents in. An article that a document held before and holds no more is withdrawn,
   * unless {@code rolling}: entries that leave a feed are not taken back. A document of which a
   * part could not be read keeps what it held and is read again next time.
   */
  Taken take(String source, List<Delivery> documents, boolean rolling);

  /**
   * Takes back what came from documents that have vanished.
   *
   * @return how many articles were withdrawn
   */
  int drop(String source, Set<String> names);

  /** What is known of an address. */
  SourceState state(String source);

  /** Notes what is known of an address. */
  void note(String source, SourceState state);
}
