package org.newsgraph.graph.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * Search in the index as it was at one commit. Immutable and thread-safe; good for as long as the
 * transaction that it was asked for in.
 */
public final class TextSearch {

  /** How well the name fits, then how often it is mentioned, then the shorter name. */
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Documents.MENTIONS, SortField.Type.INT, true),
          new SortField(Documents.ORDER, SortField.Type.STRING));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Documents documents;
  private final Questions questions;
  private final long commit;
  private final Supplier<TextSearch> later;

  /**
   * @param later the search to ask where this one's files are closed already
   */
  TextSearch(
      DirectoryReader reader,
      Documents documents,
      Questions questions,
      long commit,
      Supplier<TextSearch> later) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.documents = documents;
    this.questions = questions;
    this.commit = commit;
    this.later = later;
  }

  /**
   * Things one of whose names is, begins with or holds the text, or is spelled so in pinyin or its
   * initials; in this order, among equals those that are mentioned most. Blank text finds those
   * that are mentioned most.
   *
   * @param type the one type of things to find, in whatever case
   */
  public List<FoundThing> things(String text, Optional<String> type, int limit) {
    return reading(search -> search.foundThings(text, type, limit));
  }

  private List<FoundThing> foundThings(String text, Optional<String> type, int limit)
      throws IOException {
    TopDocs top = searcher.search(questions.things(text, type), limit, BEST_FIRST, true);
    List<FoundThing> found = new ArrayList<>();
    for (ScoreDoc each : top.scoreDocs) {
      Document document = searcher.storedFields().document(each.doc);
      ThingState state = documents.state(document);
      Thing thing = state.thing(document.get(Documents.IRI));
      float score = ((FieldDoc) each).score;
      found.add(new FoundThing(thing, questions.foundBy(text, thing, state.names()), score));
    }
    return List.copyOf(found);
  }

  /** Articles whose headline or text holds each of the stretches that the text names. */
  public List<FoundArticle> articles(String text, int limit) {
    return reading(search -> search.foundArticles(text, limit));
  }

  private List<FoundArticle> foundArticles(String text, int limit) throws IOException {
    List<FoundArticle> found = new ArrayList<>();
    for (ScoreDoc each : searcher.search(questions.articles(text), limit).scoreDocs) {
      Document document = searcher.storedFields().document(each.doc);
      found.add(
          new FoundArticle(
              document.get(Documents.ARTICLE), document.get(Documents.HEADLINE), each.score));
    }
    return List.copyOf(found);
  }

  /** The thing of this IRI, if it is one that is searched. */
  public Optional<Thing> thing(String iri) {
    return state(iri).filter(ThingState::isSearched).map(state -> state.thing(iri));
  }

  /** How many things there are of each type. */
  public Map<String, Integer> countsByType() {
    Map<String, Integer> counts = new HashMap<>();
    ThingState.TYPES.values().forEach(type -> counts.put(type, count(type)));
    counts.values().removeIf(count -> count == 0);
    return Map.copyOf(counts);
  }

  private int count(String type) {
    return reading(search -> search.searcher.count(questions.things("", Optional.of(type))));
  }

  /** How many articles there are. */
  public int articleCount() {
    return reading(search -> search.searcher.count(new FieldExistsQuery(Documents.ARTICLE)));
  }

  /** The commit of the graph that this stands for. */
  long commit() {
    return commit;
  }

  DirectoryReader reader() {
    return reader;
  }

  Optional<ThingState> state(String iri) {
    return document(Documents.IRI, iri).map(documents::state);
  }

  /** How many things and articles there are. */
  int size() {
    return reader.numDocs();
  }

  boolean hasArticle(String iri) {
    return document(Documents.ARTICLE, iri).isPresent();
  }

  private Optional<Document> document(String field, String value) {
    return reading(search -> search.storedDocument(field, value));
  }

  private Optional<Document> storedDocument(String field, String value) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(field, value)), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(found.scoreDocs[0].doc));
  }

  /** Reads the index. */
  private interface Reading<T> {
    T of(TextSearch search) throws IOException;
  }

  /** Holds the files open meanwhile; where they are closed already, a later index is read. */
  private <T> T reading(Reading<T> reading) {
    if (!reader.tryIncRef()) {
      return later.get().reading(reading);
    }
    try {
      try {
        return reading.of(this);
      } finally {
        reader.decRef();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
