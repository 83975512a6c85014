package org.newsgraph.graph.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.state.StateRows;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.SCHEMA;

/**
 * Keeps for each article the source that it counts as: itself, or the earliest of the articles of
 * which it is a copy. Copies hang together: a copy of a copy is one too. It follows from the set of
 * articles alone. Immutable and thread-safe; each call works in the caller's write transaction.
 */
public final class Sources {

  private static final Node KEY = StateRows.term("shingle-key");
  private static final double COPY = 0.4;

  /** What more articles than this share is a form, not a text; it tells no copies. */
  private static final int MOST_COPIES = 128;

  /**
   * Follows a change of articles.
   *
   * @param written articles whose graphs the mapper has just given
   * @param withdrawn articles whose graphs are gone
   */
  public void apply(DatasetGraph dataset, Set<Node> written, Set<Node> withdrawn) {
    new Change(dataset).apply(written, withdrawn);
  }

  private static final class Change {

    private final DatasetGraph dataset;
    private final StateRows rows;
    private final Map<Node, Shingles> shingles = new HashMap<>();
    private final Set<Node> stale = new HashSet<>();

    Change(DatasetGraph dataset) {
      this.dataset = dataset;
      this.rows = new StateRows(dataset);
    }

    void apply(Set<Node> written, Set<Node> withdrawn) {
      Set<Node> keys = new HashSet<>();
      written.forEach(article -> keys.addAll(keys(article)));
      written.forEach(article -> keys.addAll(keysOf(article)));
      withdrawn.forEach(article -> keys.addAll(keys(article)));
      Set<Node> telling = telling(keys);
      written.forEach(this::forget);
      withdrawn.forEach(this::forget);
      for (Node article : written) {
        keysOf(article).forEach(key -> rows.add(article, KEY, key));
      }
      Set<Node> changed = telling(keys);
      keys.stream()
          .filter(key -> telling.contains(key) != changed.contains(key))
          .forEach(this::outdateAll);
      stale.removeAll(written);
      stale.removeAll(withdrawn);
      Set<Node> fresh = new HashSet<>(written);
      fresh.addAll(stale);
      Set<Node> done = new HashSet<>();
      for (Node article : fresh) {
        if (!done.contains(article)) {
          done.addAll(settle(article, written));
        }
      }
    }

    /** Those of the keys that few enough articles share to tell copies. */
    private Set<Node> telling(Set<Node> keys) {
      Set<Node> telling = new HashSet<>(keys);
      telling.removeIf(key -> !isTelling(key));
      return telling;
    }

    private boolean isTelling(Node key) {
      return rows.count(Node.ANY, KEY, key, MOST_COPIES + 1) <= MOST_COPIES;
    }

    /** Takes the article out; those that counted as its source's are to be looked at again. */
    private void forget(Node article) {
      if (!keys(article).isEmpty()) {
        rows.value(article, NG.source).map(NodeFactory::createURI).ifPresent(this::outdate);
      }
      rows.clear(article, NG.source);
      rows.clear(article, KEY);
    }

    /** The keys under which the article is found. */
    private List<Node> keys(Node article) {
      List<Node> keys = new ArrayList<>();
      rows.find(article, KEY, Node.ANY).forEachRemaining(row -> keys.add(row.getObject()));
      return keys;
    }

    /** The keys that the article's text has. */
    private List<Node> keysOf(Node article) {
      List<Node> keys = new ArrayList<>();
      if (shingles(article).tell()) {
        for (long key : shingles(article).keys()) {
          keys.add(number(key));
        }
      }
      return keys;
    }

    private void outdateAll(Node key) {
      rows.find(Node.ANY, KEY, key)
          .forEachRemaining(
              row -> {
                stale.add(row.getSubject());
                rows.value(row.getSubject(), NG.source)
                    .map(NodeFactory::createURI)
                    .ifPresent(this::outdate);
              });
    }

    private void outdate(Node source) {
      rows.find(Node.ANY, NG.source, StateRows.text(source.getURI()))
          .forEachRemaining(row -> stale.add(row.getSubject()));
    }

    /**
     * Finds all that the article hangs together with and gives them one source. Of what was settled
     * before, only the source is looked at, unless it is another by now.
     */
    private Set<Node> settle(Node article, Set<Node> written) {
      Set<Node> members = new HashSet<>(Set.of(article));
      Set<Node> joined = new HashSet<>();
      Queue<Node> pending = new ArrayDeque<>(members);
      while (!pending.isEmpty()) {
        Node next = pending.remove();
        for (Node copy : near(next)) {
          boolean open = written.contains(copy) || stale.contains(copy);
          Node source = open ? copy : source(copy);
          boolean known = open ? members.contains(copy) : joined.contains(source);
          if (!known && shingles(next).resemblance(shingles(copy)) >= COPY) {
            (open ? members : joined).add(source);
            if (open) {
              pending.add(copy);
            }
          }
        }
      }
      Set<Node> all = new HashSet<>(members);
      all.addAll(joined);
      Node first =
          all.stream()
              .min(Comparator.comparing(this::published).thenComparing(Node::getURI))
              .orElse(article);
      members.forEach(member -> state(member, first));
      joined.remove(first);
      joined.forEach(source -> of(source).forEach(member -> state(member, first)));
      return members;
    }

    private Node source(Node article) {
      return rows.value(article, NG.source).map(NodeFactory::createURI).orElse(article);
    }

    private List<Node> of(Node source) {
      List<Node> own = new ArrayList<>();
      rows.find(Node.ANY, NG.source, StateRows.text(source.getURI()))
          .forEachRemaining(row -> own.add(row.getSubject()));
      return own;
    }

    private Set<Node> near(Node article) {
      Set<Node> near = new HashSet<>();
      for (Node key : keys(article)) {
        if (isTelling(key)) {
          rows.find(Node.ANY, KEY, key).forEachRemaining(row -> near.add(row.getSubject()));
        }
      }
      near.remove(article);
      return near;
    }

    private void state(Node article, Node source) {
      boolean settled =
          rows.value(article, NG.source).filter(source.getURI()::equals).isPresent()
              && dataset.contains(article, article, NG.source, source);
      if (!settled) {
        rows.set(article, NG.source, source.getURI());
        dataset.deleteAny(article, article, NG.source, Node.ANY);
        dataset.add(article, article, NG.source, source);
      }
    }

    private String published(Node article) {
      // Without a date, after all that have one.
      return text(article, SCHEMA.datePublished, "~");
    }

    private Shingles shingles(Node article) {
      return shingles.computeIfAbsent(
          article, each -> new Shingles(text(each, SCHEMA.articleBody, "")));
    }

    private String text(Node article, Node property, String otherwise) {
      var found = dataset.findNG(article, article, property, Node.ANY);
      return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : otherwise;
    }
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDlong);
  }
}
