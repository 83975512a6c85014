package org.newsgraph.graph.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final double COPY = 0.4;

  /** What more articles than this share is a form, not a text; it tells no copies. */
  private static final int MOST_COPIES = 128;

  /**
   * Follows a change of articles.
   *
   * @param before the keys of the texts before the change
   * @param written articles whose graphs the mapper has just given
   * @param withdrawn articles whose graphs are gone
   */
  public void apply(DatasetGraph dataset, CopyKeys before, Set<Node> written, Set<Node> withdrawn) {
    new Change(dataset, before, written, withdrawn).apply();
  }

  private static final class Change {

    private final DatasetGraph dataset;
    private final StateRows rows;
    private final CopyKeys before;
    private final Set<Node> written;
    private final Set<Node> withdrawn;
    private final Map<Node, Shingles> shingles = new HashMap<>();
    private final Map<Node, long[]> writtenKeys = new HashMap<>();
    private final Map<Long, Set<Node>> writtenWith = new HashMap<>();
    private final Map<Long, Set<Node>> had = new HashMap<>();
    private final Map<Long, Set<Node>> having = new HashMap<>();
    private final Set<Node> stale = new HashSet<>();

    Change(DatasetGraph dataset, CopyKeys before, Set<Node> written, Set<Node> withdrawn) {
      this.dataset = dataset;
      this.rows = new StateRows(dataset);
      this.before = before;
      this.written = written;
      this.withdrawn = withdrawn;
      for (Node article : written) {
        long[] keys = shingles(article).keys();
        writtenKeys.put(article, keys);
        for (long key : keys) {
          writtenWith.computeIfAbsent(key, each -> new HashSet<>()).add(article);
        }
      }
    }

    void apply() {
      Set<Long> keys = new HashSet<>(writtenWith.keySet());
      for (Node article : changed()) {
        for (long key : before.of(article)) {
          keys.add(key);
        }
      }
      for (long key : keys) {
        if (tells(had(key)) != tells(articles(key))) {
          had(key).forEach(this::outdateWithItsSource);
        }
      }
      changed().forEach(this::forget);
      stale.removeAll(changed());
      Set<Node> fresh = new HashSet<>(written);
      fresh.addAll(stale);
      Set<Node> done = new HashSet<>();
      for (Node article : fresh) {
        if (!done.contains(article)) {
          done.addAll(settle(article));
        }
      }
    }

    private Set<Node> changed() {
      Set<Node> changed = new HashSet<>(written);
      changed.addAll(withdrawn);
      return changed;
    }

    /** More are a form before the change and after it. */
    private int most() {
      return MOST_COPIES + 1 + written.size() + withdrawn.size();
    }

    private static boolean tells(Set<Node> articles) {
      return articles.size() <= MOST_COPIES;
    }

    /** The articles that had this key before the change. */
    private Set<Node> had(long key) {
      return had.computeIfAbsent(key, each -> known(before.articles(each, most())));
    }

    /** The articles that have this key now. */
    private Set<Node> articles(long key) {
      return having.computeIfAbsent(
          key,
          each -> {
            Set<Node> articles = new HashSet<>(had(each));
            articles.removeAll(written);
            articles.removeAll(withdrawn);
            articles.addAll(writtenWith.getOrDefault(each, Set.of()));
            return articles;
          });
    }

    /** Those that an ingest has written: of others' graphs nothing is said. */
    private Set<Node> known(Set<Node> articles) {
      return articles.stream()
          .filter(article -> rows.contains(article, NG.source, Node.ANY))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys that the article's text has now. */
    private long[] keys(Node article) {
      long[] keys = writtenKeys.get(article);
      return keys == null ? before.of(article) : keys;
    }

    /** Takes the article out; those that counted as its source's are to be looked at again. */
    private void forget(Node article) {
      if (before.of(article).length > 0) {
        rows.value(article, NG.source).map(NodeFactory::createURI).ifPresent(this::outdate);
      }
      rows.clear(article, NG.source);
    }

    private void outdateWithItsSource(Node article) {
      stale.add(article);
      rows.value(article, NG.source).map(NodeFactory::createURI).ifPresent(this::outdate);
    }

    private void outdate(Node source) {
      rows.find(Node.ANY, NG.source, StateRows.text(source.getURI()))
          .forEachRemaining(row -> stale.add(row.getSubject()));
    }

    /**
     * Finds all that the article hangs together with and gives them one source. Of what was settled
     * before, only the source is looked at, unless it is another by now.
     */
    private Set<Node> settle(Node article) {
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
      for (long key : keys(article)) {
        Set<Node> sharing = articles(key);
        if (tells(sharing)) {
          near.addAll(sharing);
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

    /**
     * When an article appeared, a day at its begin in Beijing; without a date, after all others.
     */
    private Instant published(Node article) {
      String date = text(article, SCHEMA.datePublished, "");
      try {
        return date.contains("T")
            ? OffsetDateTime.parse(date).toInstant()
            : LocalDate.parse(date).atStartOfDay(BEIJING).toInstant();
      } catch (DateTimeException none) {
        return Instant.MAX;
      }
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
}
