package org.newsgraph.graph.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Compares the full-text index with the graph that it stands for. */
public final class IndexCheck {

  private static final String MEND = "; make it anew with 'newsgraph index'";

  private IndexCheck() {}

  /** One line for each thing or article that the index has otherwise than the graph. */
  public static List<String> problems(DatasetGraph visible) {
    TextSearch search = TextIndex.search(visible.getContext(), visible);
    Scan scan = Scan.of(visible);
    List<String> problems = new ArrayList<>();
    scan.things()
        .forEach(
            (thing, state) -> {
              String indexed = search.state(thing.toString()).map(Object::toString).orElse("");
              if (!indexed.equals(state.toString())) {
                problems.add(
                    "%s: the index has '%s', the graph '%s'%s"
                        .formatted(thing, indexed, state, MEND));
              }
            });
    for (Node article : scan.articles()) {
      if (!search.hasArticle(article.toString())) {
        problems.add(article + ": not in the index" + MEND);
      }
    }
    int surplus = search.size() - scan.things().size() - scan.articles().size();
    if (surplus > 0) {
      problems.add("The index has " + surplus + " entries that the graph has not" + MEND);
    }
    return problems;
  }
}
