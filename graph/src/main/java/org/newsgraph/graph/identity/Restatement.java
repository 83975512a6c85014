package org.newsgraph.graph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.SCHEMA;

/**
 * States an article's quads under other IRIs of its things, whose fullest names are those of all
 * articles. It can be stated again from what it gives: no two things become one.
 */
final class Restatement {

  private static final Set<Node> NAMING = Set.of(SCHEMA.name, SCHEMA.alternateName);
  private static final Set<Node> IDENTIFYING = Set.of(ITSRDF.taConfidence, NG.ground);

  private final Map<Node, Candidate> candidates;
  private final Map<Node, Identity> identities;
  private final Map<Node, Node> iris = new HashMap<>();
  private final Set<Node> mentions = new HashSet<>();

  /**
   * @param candidates the candidates under the IRIs that the quads have
   * @param identities what each is, under the same IRIs
   */
  Restatement(Map<Node, Candidate> candidates, Map<Node, Identity> identities) {
    this.candidates = candidates;
    this.identities = identities;
    identities.forEach((iri, identity) -> iris.put(iri, identity.iri()));
    candidates.values().forEach(candidate -> mentions.add(candidate.mention()));
  }

  Set<Quad> of(Node article, Collection<Quad> quads) {
    Set<Quad> restated = new HashSet<>();
    for (Quad quad : quads) {
      boolean naming = NAMING.contains(quad.getPredicate());
      boolean identifying = IDENTIFYING.contains(quad.getPredicate());
      if (!(naming && identities.containsKey(quad.getSubject()))
          && !(identifying && mentions.contains(quad.getSubject()))) {
        restated.add(
            Quad.create(
                article, iri(quad.getSubject()), quad.getPredicate(), iri(quad.getObject())));
      }
    }
    identities.forEach(
        (iri, identity) -> {
          Candidate candidate = candidates.get(iri);
          if (candidate != null) {
            state(article, candidate, identity, restated);
          }
        });
    return restated;
  }

  private Node iri(Node node) {
    return iris.getOrDefault(node, node);
  }

  private static void state(
      Node article, Candidate candidate, Identity identity, Set<Quad> restated) {
    NavigableSet<String> others = new TreeSet<>(candidate.signature().aliases());
    others.add(candidate.signature().name());
    others.remove(identity.name());
    restated.add(Quad.create(article, identity.iri(), SCHEMA.name, chinese(identity.name())));
    others.forEach(
        name ->
            restated.add(
                Quad.create(article, identity.iri(), SCHEMA.alternateName, chinese(name))));
    restated.add(
        Quad.create(
            article,
            candidate.mention(),
            ITSRDF.taConfidence,
            NodeFactory.createLiteralDT(
                Double.toString(identity.confidence()), XSDDatatype.XSDdecimal)));
    restated.add(
        Quad.create(
            article,
            candidate.mention(),
            NG.ground,
            NodeFactory.createLiteralString(identity.ground())));
  }

  private static Node chinese(String name) {
    return NodeFactory.createLiteralLang(name, "zh");
  }
}
