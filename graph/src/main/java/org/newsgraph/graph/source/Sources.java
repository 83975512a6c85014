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
      written.forEach(this::forget);
      withdrawn.forEach(this::forget);
      stale.removeAll(written);
      stale.removeAll(withdrawn);
      Set<Node> fresh = new HashSet<>(written);
      fresh.addAll(stale);
      for (Node article : written) {
        if (shingles(article).tell()) {
          for (long key : shingles(article).keys()) {
            rows.add(article, KEY, number(key));
          }
        }
      }
      Set<Node> done = new HashSet<>();
      for (Node article : fresh) {
        if (!done.contains(article)) {
          done.addAll(settle(article, written));
        }
      }
    }

    /** Takes the article out; those that counted as its source's are to be looked at again. */
    private void forget(Node article) {
      List<Node> keys = new ArrayList<>();
      rows.find(article, KEY, Node.ANY).forEachRemaining(row -> keys.add(row.getObject()));
      if (!keys.isEmpty()) {
        rows.value(article, NG.source).map(NodeFactory::createURI).ifPresent(this::outdate);
      }
      rows.clear(article, NG.source);
      rows.clear(article, KEY);
    }

    private void outdate(Node source) {
      rows.find(Node.ANY, NG.source, StateRows.text(source.getURI()))
          .forEachRemaining(row -> stale.add(row.getSubject()));
    }

    /** Finds all that the article hangs together with and gives them one source. */
    private Set<Node> settle(Node article, Set<Node> written) {
      Set<Node> members = new HashSet<>(Set.of(article));
      Queue<Node> pending = new ArrayDeque<>(members);
      while (!pending.isEmpty()) {
        Node next = pending.remove();
        for (Node copy : near(next)) {
          if (!members.contains(copy) && shingles(next).resemblance(shingles(copy)) >= COPY) {
            // What is settled and not touched brings all of its own along.
            Set<Node> own =
                written.contains(copy) || stale.contains(copy) ? Set.of(copy) : of(copy);
            for (Node member : own) {
              if (members.add(member) && (written.contains(member) || stale.contains(member))) {
                pending.add(member);
              }
            }
          }
        }
      }
      Node source =
          members.stream()
              .min(Comparator.comparing(this::published).thenComparing(Node::getURI))
              .orElse(article);
      members.forEach(member -> state(member, source));
      return members;
    }

    private Set<Node> of(Node article) {
      Set<Node> own = new HashSet<>(Set.of(article));
      rows.value(article, NG.source)
          .ifPresent(
              source ->
                  rows.find(Node.ANY, NG.source, StateRows.text(source))
                      .forEachRemaining(row -> own.add(row.getSubject())));
      return own;
    }

    private Set<Node> near(Node article) {
      Set<Node> near = new HashSet<>();
      rows.find(article, KEY, Node.ANY)
          .forEachRemaining(
              key ->
                  rows.find(Node.ANY, KEY, key.getObject())
                      .forEachRemaining(row -> near.add(row.getSubject())));
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
