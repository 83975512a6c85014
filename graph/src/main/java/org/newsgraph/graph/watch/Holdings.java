package org.newsgraph.graph.watch;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.ArticleSource;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.Withdrawal;
import org.newsgraph.graph.article.Digest;
import org.newsgraph.graph.state.StateRows;

/**
 * Which documents a store has taken in from which source, and which articles came from each. What
 * is noted after an ingest that was killed is noted by the next run. Immutable and thread-safe.
 */
public final class Holdings implements Held {

  private static final Node OF = StateRows.term("document-of");
  private static final Node NAME = StateRows.term("document-name");
  private static final Node HASH = StateRows.term("document-hash");
  private static final Node HOLDS = StateRows.term("document-holds");
  private static final Node STATE = StateRows.term("source-state");

  private final QuadStore store;
  private final Function<ArticleSource, IngestReport> ingest;
  private final Withdrawal withdrawal;
  private final IriScheme scheme;
  private final ArticleReaders readers;

  /**
   * @param ingest brings articles into the store
   * @param withdrawal takes them back
   * @param scheme gives the IRIs of articles
   * @param readers read documents
   */
  public Holdings(
      QuadStore store,
      Function<ArticleSource, IngestReport> ingest,
      Withdrawal withdrawal,
      IriScheme scheme,
      ArticleReaders readers) {
    this.readers = Objects.requireNonNull(readers);
    this.store = Objects.requireNonNull(store);
    this.ingest = Objects.requireNonNull(ingest);
    this.withdrawal = Objects.requireNonNull(withdrawal);
    this.scheme = Objects.requireNonNull(scheme);
  }

  /** A document as it was just read: its articles, and what could not be read of it. */
  private record Reading(Delivery document, List<ReadResult> results) {

    private List<String> problems() {
      return results.stream()
          .filter(ReadResult.Rejected.class::isInstance)
          .map(result -> ((ReadResult.Rejected) result).detail())
          .toList();
    }

    private List<Article> articles() {
      return results.stream()
          .filter(ReadResult.Read.class::isInstance)
          .map(result -> ((ReadResult.Read) result).article())
          .toList();
    }
  }

  @Override
  public Map<String, String> documents(String source) {
    return store.read(
        dataset -> {
          StateRows rows = new StateRows(dataset);
          Map<String, String> hashes = new HashMap<>();
          rows.find(Node.ANY, OF, StateRows.text(source))
              .forEachRemaining(
                  row ->
                      hashes.put(
                          rows.value(row.getSubject(), NAME).orElse(""),
                          rows.value(row.getSubject(), HASH).orElse("")));
          return hashes;
        });
  }

  @Override
  public Taken take(String source, List<Delivery> documents, boolean rolling) {
    List<Reading> readings = documents.stream().map(this::read).toList();
    IngestReport report =
        ingest.apply(results -> readings.forEach(each -> each.results().forEach(results)));
    Set<Node> left =
        store.write(
            dataset -> {
              Set<Node> gone = new HashSet<>();
              readings.forEach(each -> gone.addAll(note(dataset, source, each, rolling)));
              gone.removeIf(article -> isHeld(dataset, article));
              return gone;
            });
    left.forEach(article -> withdrawal.retract(article.getURI()));
    return new Taken(
        report.added(),
        report.replaced(),
        readings.stream().flatMap(each -> each.problems().stream()).toList());
  }

  private Reading read(Delivery document) {
    List<ReadResult> results = new ArrayList<>();
    ByteArrayInputStream bytes = new ByteArrayInputStream(document.content());
    readers.read(document.name(), bytes, ArticleFormat.AUTO, results::add);
    return new Reading(document, List.copyOf(results));
  }

  @Override
  public int drop(String source, Set<String> names) {
    Set<Node> left =
        store.write(
            dataset -> {
              Set<Node> gone = new HashSet<>();
              for (String name : names) {
                Node document = document(source, name);
                gone.addAll(held(dataset, document));
                StateRows rows = new StateRows(dataset);
                List.of(OF, NAME, HASH, HOLDS).forEach(column -> rows.clear(document, column));
              }
              gone.removeIf(article -> isHeld(dataset, article));
              return gone;
            });
    left.forEach(article -> withdrawal.retract(article.getURI()));
    return left.size();
  }

  @Override
  public SourceState state(String source) {
    return store.read(
        dataset ->
            new StateRows(dataset)
                .value(document(source, ""), STATE)
                .map(SourceState::parse)
                .orElse(SourceState.UNKNOWN));
  }

  @Override
  public void note(String source, SourceState state) {
    store.write(
        dataset -> {
          new StateRows(dataset).set(document(source, ""), STATE, state.text());
          return source;
        });
  }

  /** Notes what a document holds and says which articles it holds no more. */
  private Set<Node> note(DatasetGraph dataset, String source, Reading reading, boolean rolling) {
    StateRows rows = new StateRows(dataset);
    Node document = document(source, reading.document().name());
    Set<Node> before = held(dataset, document);
    Set<Node> now = new HashSet<>();
    reading.articles().forEach(article -> now.add(scheme.article(article)));
    if (rolling || !reading.problems().isEmpty()) {
      now.addAll(before);
    }
    rows.set(document, OF, source);
    rows.set(document, NAME, reading.document().name());
    rows.set(document, HASH, reading.problems().isEmpty() ? reading.document().hash() : "");
    before.removeAll(now);
    before.forEach(article -> rows.remove(document, HOLDS, article));
    now.forEach(article -> rows.add(document, HOLDS, article));
    return before;
  }

  private static boolean isHeld(DatasetGraph dataset, Node article) {
    return new StateRows(dataset).contains(Node.ANY, HOLDS, article);
  }

  private static Set<Node> held(DatasetGraph dataset, Node document) {
    List<Node> held = new ArrayList<>();
    new StateRows(dataset)
        .find(document, HOLDS, Node.ANY)
        .forEachRemaining(row -> held.add(row.getObject()));
    return new HashSet<>(held);
  }

  private static Node document(String source, String name) {
    return StateRows.term("document-" + Digest.of(source + "\n" + name));
  }
}
