package org.newsgraph.graph.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.newsgraph.graph.source.Shingles;
import org.newsgraph.ontology.SCHEMA;

/** Things and articles as documents of the index, and back. Immutable and thread-safe. */
final class Documents {

  static final String IRI = "iri";
  static final String SEARCHED = "searched";
  static final String TYPE = "type";
  static final String MENTIONS = "mentions";
  static final String ORDER = "order";
  static final String NAME = "name";
  static final String CHARACTERS = "characters";
  static final String SPELLED = "spelled";
  static final String SPELLED_WITHIN = "spelled-within";
  static final String ARTICLE = "article";
  static final String HEADLINE = "headline";
  static final String BODY = "body";
  static final String COPY_KEY = "copy-key";
  static final String COPY_KEYS = "copy-keys";

  private static final String FULL = "full";
  private static final String OTHER = "other";
  private static final String CLASS = "class";

  private final Spelling spelling;

  Documents(Spelling spelling) {
    this.spelling = spelling;
  }

  Document of(String iri, ThingState state) {
    Document document = new Document();
    document.add(new StringField(IRI, iri, Store.YES));
    state.full().forEach(name -> document.add(new StoredField(FULL, name)));
    state.other().forEach(name -> document.add(new StoredField(OTHER, name)));
    state.types().forEach(type -> document.add(new StoredField(CLASS, type)));
    document.add(new StoredField(MENTIONS, state.mentions()));
    if (state.isSearched()) {
      searched(document, state, state.thing(iri));
    }
    return document;
  }

  private void searched(Document document, ThingState state, Thing thing) {
    boolean person = thing.type().equals("Person");
    document.add(new StringField(SEARCHED, "true", Store.NO));
    document.add(new StringField(TYPE, thing.type().toLowerCase(Locale.ROOT), Store.NO));
    document.add(new NumericDocValuesField(MENTIONS, thing.mentions()));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(order(thing))));
    for (String name : state.names()) {
      String folded = spelling.name(name);
      document.add(new StringField(NAME, term(folded), Store.NO));
      document.add(new TextField(CHARACTERS, folded, Store.NO));
      Spelling.Spelled spelled = spelling.spelled(name, person);
      add(document, SPELLED, spelled.whole());
      add(document, SPELLED_WITHIN, spelled.within());
    }
  }

  private static void add(Document document, String field, Set<String> spelled) {
    spelled.forEach(each -> document.add(new StringField(field, term(each), Store.NO)));
  }

  ThingState state(Document document) {
    ThingState state = new ThingState();
    for (String name : document.getValues(FULL)) {
      state.addFull(name);
    }
    for (String name : document.getValues(OTHER)) {
      state.addOther(name);
    }
    for (String type : document.getValues(CLASS)) {
      state.addType(type);
    }
    state.addMentions(document.getField(MENTIONS).numericValue().intValue());
    return state;
  }

  /** The article as the graph has it; none if it is no article of its own graph. */
  Optional<Document> of(DatasetGraph dataset, Node article) {
    Optional<String> headline = text(dataset, article, SCHEMA.headline);
    Optional<String> body = text(dataset, article, SCHEMA.articleBody);
    if (headline.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    Document document = new Document();
    document.add(new StringField(ARTICLE, article.getURI(), Store.YES));
    document.add(new BinaryDocValuesField(ARTICLE, new BytesRef(article.getURI())));
    document.add(new TextField(HEADLINE, headline.orElse(""), Store.YES));
    document.add(new TextField(BODY, body.orElse(""), Store.NO));
    long[] keys = new Shingles(body.orElse("")).keys();
    for (long key : keys) {
      document.add(new StringField(COPY_KEY, KeyBytes.of(key), Store.NO));
    }
    document.add(new BinaryDocValuesField(COPY_KEYS, KeyBytes.of(keys)));
    return Optional.of(document);
  }

  private static Optional<String> text(DatasetGraph dataset, Node article, Node property) {
    var found = dataset.find(article, article, property, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next()).map(Quad::getObject).map(Node::getLiteralLexicalForm)
        : Optional.empty();
  }

  /** Among equals the shorter name comes first, then the order of the letters. */
  private static String order(Thing thing) {
    return term(
        String.format(Locale.ROOT, "%04d %s %s", thing.name().length(), thing.name(), thing.iri()));
  }

  /** Lucene bounds the length of terms; no name is found by more than this. */
  private static String term(String text) {
    int most = 1000;
    return text.length() <= most ? text : text.substring(0, most);
  }
}
