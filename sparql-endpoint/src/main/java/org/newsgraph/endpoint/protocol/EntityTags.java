package org.newsgraph.endpoint.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.newsgraph.graph.QuadStore;

/**
 * Entity tags of replies: the same tag means the same answer. A tag holds the store's commit and
 * the question. No two openings of a store on disk count the same number; the run of the server is
 * in the tag too, so that another store, or another version's way to answer, has others.
 * Thread-safe.
 */
public final class EntityTags {

  private static final Pattern CHANGING = Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\b");

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final QuadStore store;

  /** Tags of replies made from a store. */
  public EntityTags(QuadStore store) {
    this.store = store;
  }

  /**
   * The tag of the reply to a question at the present commit. To be asked before the question is
   * run: a commit in between then makes the tag too old, which costs one reply more, and never too
   * new.
   */
  public String tag(Object... question) {
    int hash = Arrays.deepHashCode(question);
    return "W/\"" + run + "-" + store.commitNumber() + "-" + Integer.toHexString(hash) + "\"";
  }

  /** The tag of a query's reply; empty if the query's answer changes by itself. */
  Optional<String> tag(SparqlRequest request, String mediaType) {
    if (CHANGING.matcher(request.query().toUpperCase(Locale.ROOT)).find()) {
      return Optional.empty();
    }
    return Optional.of(
        tag(request.query(), request.defaultGraphs(), request.namedGraphs(), mediaType));
  }
}
