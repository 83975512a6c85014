package org.newsgraph.graph.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.article.Digest;
import org.newsgraph.graph.state.StateRows;

/**
 * The signatures of a store's articles, found by name: which candidate has which signature, and
 * which signatures have which key. Both lie in the dataset's own default graph. For one
 * transaction.
 */
final class SignatureIndex {

  private static final Node HAS_SIGNATURE = StateRows.term("signature");
  private static final Node KEY_OF = StateRows.term("key-of");
  private static final Node JUDGED_BY = StateRows.term("judged-by");

  private final StateRows rows;
  private final Names names;

  SignatureIndex(DatasetGraph dataset, Names names) {
    this.rows = new StateRows(dataset);
    this.names = names;
  }

  /** The signatures and verdicts that hang together by their keys. */
  record Block(NavigableSet<Signature> signatures, NavigableSet<Verdict> verdicts) {}

  Optional<Signature> signature(Node mention) {
    return rows.value(mention, HAS_SIGNATURE).map(Signature::parse);
  }

  void add(Candidate candidate) {
    rows.add(candidate.mention(), HAS_SIGNATURE, StateRows.text(candidate.signature().text()));
  }

  void remove(Candidate candidate) {
    rows.remove(candidate.mention(), HAS_SIGNATURE, StateRows.text(candidate.signature().text()));
  }

  /** Whether any article has the signature. */
  boolean isUsed(Signature signature) {
    return rows.contains(Node.ANY, HAS_SIGNATURE, StateRows.text(signature.text()));
  }

  /** The mentions that stand for the candidates of this signature. */
  List<Node> mentions(Signature signature) {
    List<Node> mentions = new ArrayList<>();
    rows.find(Node.ANY, HAS_SIGNATURE, StateRows.text(signature.text()))
        .forEachRemaining(row -> mentions.add(row.getSubject()));
    return mentions;
  }

  void addKeys(Signature signature) {
    for (String key : names.keys(signature)) {
      rows.add(node(key), KEY_OF, StateRows.text(signature.text()));
    }
  }

  void removeKeys(Signature signature) {
    for (String key : names.keys(signature)) {
      rows.remove(node(key), KEY_OF, StateRows.text(signature.text()));
    }
  }

  void add(Verdict verdict) {
    rows.add(node(verdict.one().key()), JUDGED_BY, StateRows.text(VerdictText.write(verdict)));
    rows.add(node(verdict.other().key()), JUDGED_BY, StateRows.text(VerdictText.write(verdict)));
  }

  void remove(Verdict verdict) {
    rows.remove(node(verdict.one().key()), JUDGED_BY, StateRows.text(VerdictText.write(verdict)));
    rows.remove(node(verdict.other().key()), JUDGED_BY, StateRows.text(VerdictText.write(verdict)));
  }

  /** All that hangs together with any of the keys. */
  Block block(Collection<String> keys) {
    Map<String, Signature> signatures = new HashMap<>();
    NavigableSet<Verdict> verdicts = new TreeSet<>();
    Set<String> seen = new HashSet<>(keys);
    Queue<String> pending = new ArrayDeque<>(seen);
    while (!pending.isEmpty()) {
      Node key = node(pending.remove());
      Set<String> further = new TreeSet<>();
      rows.find(key, KEY_OF, Node.ANY)
          .forEachRemaining(
              row -> {
                String text = row.getObject().getLiteralLexicalForm();
                if (!signatures.containsKey(text)) {
                  Signature signature = Signature.parse(text);
                  signatures.put(text, signature);
                  further.addAll(names.keys(signature));
                }
              });
      rows.find(key, JUDGED_BY, Node.ANY)
          .forEachRemaining(
              row -> {
                Verdict verdict = VerdictText.read(row.getObject().getLiteralLexicalForm());
                verdicts.add(verdict);
                further.add(verdict.one().key());
                further.add(verdict.other().key());
              });
      further.stream().filter(seen::add).forEach(pending::add);
    }
    return new Block(new TreeSet<>(signatures.values()), verdicts);
  }

  /** Hashed, since a key holds any character; two keys of one hash only make a block larger. */
  private static Node node(String key) {
    return StateRows.term(Digest.of(key));
  }
}
