package org.newsgraph.graph.coreference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.article.ArticleGraphs;
import org.newsgraph.graph.article.Digest;
import org.newsgraph.graph.state.StateRows;

/**
 * Keeps one happening, told by several articles, under one IRI in all of them. It follows from the
 * happenings of the stored articles alone; no two events of one article are ever one. Immutable and
 * thread-safe; each call works in the caller's write transaction.
 */
public final class Events {

  private static final Node HAPPENING = StateRows.term("happening");
  private static final Node KEY_OF = StateRows.term("happening-key-of");
  private static final Node EVENT_OF = StateRows.term("event-of");
  private static final Node STATED_AS = StateRows.term("event-stated-as");

  private final String base;

  /**
   * @param base the beginning of the IRIs of happenings, ending in a slash
   */
  public Events(String base) {
    this.base = base + "event/";
  }

  /**
   * Follows a change of articles.
   *
   * @param graphs the articles' graphs in the transaction that is under way
   * @param written articles whose graphs the mapper has just given
   * @param restated articles in whose graphs things have got other IRIs
   * @param withdrawn articles whose graphs are gone
   */
  public void apply(
      DatasetGraph dataset,
      ArticleGraphs graphs,
      Set<Node> written,
      Set<Node> restated,
      Set<Node> withdrawn) {
    new Change(dataset, graphs).apply(written, restated, withdrawn);
  }

  private final class Change {

    private final ArticleGraphs graphs;
    private final StateRows rows;

    /** The happenings, by their events, that were read from graphs. */
    private final Map<Node, Happening> told = new HashMap<>();

    Change(DatasetGraph dataset, ArticleGraphs graphs) {
      this.graphs = graphs;
      this.rows = new StateRows(dataset);
    }

    void apply(Set<Node> written, Set<Node> restated, Set<Node> withdrawn) {
      Set<Happening> touched = new HashSet<>();
      restated.forEach(this::stateLocally);
      for (Set<Node> articles : List.of(written, restated, withdrawn)) {
        articles.forEach(article -> touched.addAll(forget(article)));
      }
      Set<Node> affected = new HashSet<>();
      for (Set<Node> articles : List.of(written, restated)) {
        for (Node article : articles) {
          touched.addAll(remember(article));
          affected.add(article);
        }
      }
      Map<Happening, Node> iris = rekey(touched, affected);
      affected.removeAll(withdrawn);
      affected.forEach(article -> state(article, iris));
    }

    /** Gives the article's events their own IRIs again. */
    private void stateLocally(Node article) {
      Map<Node, Node> own = new HashMap<>();
      for (Node event : events(article)) {
        rows.value(event, STATED_AS)
            .ifPresent(stated -> own.put(NodeFactory.createURI(stated), event));
      }
      rename(article, own);
    }

    private Set<Happening> forget(Node article) {
      Set<Happening> gone = new HashSet<>();
      for (Node event : events(article)) {
        rows.value(event, HAPPENING).map(Happening::parse).ifPresent(gone::add);
        rows.clear(event, HAPPENING);
        rows.clear(event, STATED_AS);
      }
      rows.clear(article, EVENT_OF);
      return gone;
    }

    private Set<Happening> remember(Node article) {
      NavigableMap<Node, Happening> happenings =
          new HappeningReader(graphs.quads(article)).happenings();
      told.putAll(happenings);
      happenings.forEach(
          (event, happening) -> {
            rows.add(article, EVENT_OF, event);
            rows.add(event, HAPPENING, StateRows.text(happening.text()));
          });
      return new HashSet<>(happenings.values());
    }

    /** Brings the keys up to date; adds the articles whose happenings have got another IRI. */
    private Map<Happening, Node> rekey(Set<Happening> touched, Set<Node> affected) {
      NavigableSet<Happening> old = block(touched);
      Map<Happening, Node> before = iris(old);
      for (Happening each : touched) {
        boolean used = rows.contains(Node.ANY, HAPPENING, StateRows.text(each.text()));
        for (String key : each.keys()) {
          if (used) {
            rows.add(node(key), KEY_OF, StateRows.text(each.text()));
          } else {
            rows.remove(node(key), KEY_OF, StateRows.text(each.text()));
          }
        }
      }
      Set<Happening> seeds = new HashSet<>(touched);
      seeds.addAll(old);
      Map<Happening, Node> after = iris(block(seeds));
      after.forEach(
          (happening, iri) -> {
            if (before.containsKey(happening) && !iri.equals(before.get(happening))) {
              rows.find(Node.ANY, HAPPENING, StateRows.text(happening.text()))
                  .forEachRemaining(row -> affected.add(article(row.getSubject())));
            }
          });
      return after;
    }

    /**
     * All happenings that are one with any of these, or with one that is, and so on. Others that
     * share a key with them are left alone: a day of news is told of few people.
     */
    private NavigableSet<Happening> block(Set<Happening> seeds) {
      Map<String, List<Happening>> found = new HashMap<>();
      return allOneWith(seeds, key -> found.computeIfAbsent(key, this::withKey));
    }

    private List<Happening> withKey(String key) {
      List<Happening> found = new ArrayList<>();
      rows.find(node(key), KEY_OF, Node.ANY)
          .forEachRemaining(
              row -> found.add(Happening.parse(row.getObject().getLiteralLexicalForm())));
      return found;
    }

    /**
     * Gives the article's events the IRIs of their happenings; one that is not among these keeps
     * its own.
     */
    private void state(Node article, Map<Happening, Node> iris) {
      Map<Node, Node> renamed = new HashMap<>();
      Set<Node> taken = new HashSet<>();
      for (Node event : events(article)) {
        Optional<Node> joined = happening(event).map(iris::get);
        Optional<Node> stated = rows.value(event, STATED_AS).map(NodeFactory::createURI);
        if (joined.isPresent() || stated.isEmpty()) {
          Node iri = joined.filter(taken::add).orElse(event);
          renamed.put(stated.orElse(event), iri);
          rows.set(event, STATED_AS, iri.getURI());
        }
      }
      rename(article, renamed);
    }

    private Optional<Happening> happening(Node event) {
      return Optional.ofNullable(told.get(event))
          .or(() -> rows.value(event, HAPPENING).map(Happening::parse));
    }

    private void rename(Node article, Map<Node, Node> renamed) {
      renamed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
      if (!renamed.isEmpty()) {
        Set<Quad> quads = new HashSet<>();
        for (Quad quad : graphs.quads(article)) {
          quads.add(
              Quad.create(
                  article,
                  renamed.getOrDefault(quad.getSubject(), quad.getSubject()),
                  quad.getPredicate(),
                  renamed.getOrDefault(quad.getObject(), quad.getObject())));
        }
        graphs.replace(article, quads);
      }
    }

    private List<Node> events(Node article) {
      List<Node> events = new ArrayList<>();
      rows.find(article, EVENT_OF, Node.ANY).forEachRemaining(row -> events.add(row.getObject()));
      events.sort(
          (one, other) -> {
            int order = Integer.compare(one.getURI().length(), other.getURI().length());
            return order != 0 ? order : one.getURI().compareTo(other.getURI());
          });
      return events;
    }
  }

  /** The IRIs of the happenings of a block. */
  private Map<Happening, Node> iris(NavigableSet<Happening> block) {
    Map<Happening, Node> iris = new HashMap<>();
    for (NavigableSet<Happening> one : components(block)) {
      Node iri = NodeFactory.createURI(base + Digest.of(one.first().text()));
      one.forEach(happening -> iris.put(happening, iri));
    }
    return iris;
  }

  /** What hangs together; where that holds a contradiction, each by itself. */
  private static List<NavigableSet<Happening>> components(NavigableSet<Happening> block) {
    Map<String, List<Happening>> byKey = new HashMap<>();
    for (Happening each : block) {
      each.keys().forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(each));
    }
    Set<Happening> left = new HashSet<>(block);
    List<NavigableSet<Happening>> components = new ArrayList<>();
    for (Happening first : block) {
      if (left.contains(first)) {
        NavigableSet<Happening> component =
            allOneWith(Set.of(first), key -> byKey.getOrDefault(key, List.of()));
        component.add(first);
        left.removeAll(component);
        if (contradictsItself(component)) {
          component.forEach(each -> components.add(new TreeSet<>(Set.of(each))));
        } else {
          components.add(component);
        }
      }
    }
    return components;
  }

  /** The happenings that are one with any of these, or with one that is, and so on. */
  private static NavigableSet<Happening> allOneWith(
      Set<Happening> seeds, Function<String, List<Happening>> withKey) {
    NavigableSet<Happening> all = new TreeSet<>();
    Set<Happening> seen = new HashSet<>(seeds);
    Queue<Happening> pending = new ArrayDeque<>(seeds);
    while (!pending.isEmpty()) {
      Happening each = pending.remove();
      for (String key : each.keys()) {
        for (Happening other : withKey.apply(key)) {
          if (!all.contains(other) && (other.equals(each) || other.isOneWith(each))) {
            all.add(other);
            if (seen.add(other)) {
              pending.add(other);
            }
          }
        }
      }
    }
    return all;
  }

  private static boolean contradictsItself(NavigableSet<Happening> component) {
    return component.stream()
        .anyMatch(one -> component.headSet(one).stream().anyMatch(one::contradicts));
  }

  private static Node node(String key) {
    return StateRows.term(Digest.of(key));
  }

  private static Node article(Node event) {
    String iri = event.getURI();
    return NodeFactory.createURI(iri.substring(0, iri.indexOf('#')));
  }
}
