package org.newsgraph.graph.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.newsgraph.graph.source.CopyKeys;

/** The keys of copies, read from the index. For one thread. */
final class IndexedKeys implements CopyKeys {

  private final DirectoryReader reader;

  /** Where each part of the index stands in its terms: many are asked for, one after the other. */
  private final Map<String, Map<LeafReader, TermsEnum>> terms = new HashMap<>();

  IndexedKeys(DirectoryReader reader) {
    this.reader = reader;
  }

  @Override
  public long[] of(Node article) {
    long[][] keys = {{}};
    visit(
        Documents.ARTICLE,
        new BytesRef(article.toString()),
        Documents.COPY_KEYS,
        value -> {
          keys[0] = KeyBytes.keys(value);
          return false;
        });
    return keys[0];
  }

  @Override
  public Set<Node> articles(long key, int most) {
    Set<Node> articles = new HashSet<>();
    visit(
        Documents.COPY_KEY,
        KeyBytes.of(key),
        Documents.ARTICLE,
        value -> {
          articles.add(NodeFactory.createURI(value.utf8ToString()));
          return articles.size() < most;
        });
    return articles;
  }

  /** Takes the value of a document, and says whether it wants more. */
  private interface Visitor {
    boolean visit(BytesRef value);
  }

  private void visit(String field, BytesRef term, String valueField, Visitor visitor) {
    try {
      for (LeafReaderContext part : reader.leaves()) {
        if (!visit(part.reader(), field, term, valueField, visitor)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean visit(
      LeafReader part, String field, BytesRef term, String valueField, Visitor visitor)
      throws IOException {
    TermsEnum places = terms(part, field);
    if (!places.seekExact(term)) {
      return true;
    }
    Bits live = part.getLiveDocs();
    PostingsEnum documents = places.postings(null, PostingsEnum.NONE);
    BinaryDocValues values = part.getBinaryDocValues(valueField);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if ((live == null || live.get(document))
          && values.advanceExact(document)
          && !visitor.visit(values.binaryValue())) {
        return false;
      }
    }
    return true;
  }

  private TermsEnum terms(LeafReader part, String field) throws IOException {
    Map<LeafReader, TermsEnum> places = terms.computeIfAbsent(field, each -> new HashMap<>());
    TermsEnum place = places.get(part);
    if (place == null) {
      Terms all = part.terms(field);
      place = all == null ? TermsEnum.EMPTY : all.iterator();
      places.put(part, place);
    }
    return place;
  }
}
