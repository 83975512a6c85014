package org.newsgraph.graph.coreference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.SEM;

/** Reads the happenings of an article's graph. */
final class HappeningReader {

  private final Set<Node> events = new HashSet<>();
  private final Map<Node, List<Quad>> bySubject = new HashMap<>();

  /**
   * @param quads the article's graph
   */
  HappeningReader(Collection<Quad> quads) {
    for (Quad quad : quads) {
      bySubject.computeIfAbsent(quad.getSubject(), subject -> new ArrayList<>()).add(quad);
      if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().equals(SEM.Event)) {
        events.add(quad.getSubject());
      }
    }
  }

  /** The happenings that have a day and somebody who takes part, by the IRIs of their events. */
  NavigableMap<Node, Happening> happenings() {
    NavigableMap<Node, Happening> happenings =
        new TreeMap<>(
            Comparator.comparingInt((Node event) -> event.getURI().length())
                .thenComparing(Node::getURI));
    events.forEach(
        event -> happening(event).ifPresent(happening -> happenings.put(event, happening)));
    return happenings;
  }

  private Optional<Happening> happening(Node event) {
    Map<Node, NavigableSet<String>> values = new HashMap<>();
    NavigableSet<String> days = new TreeSet<>();
    for (Quad quad : bySubject.getOrDefault(event, List.of())) {
      Node object = quad.getObject();
      if (object.isURI()) {
        values.computeIfAbsent(quad.getPredicate(), p -> new TreeSet<>()).add(object.getURI());
      } else if (quad.getPredicate().equals(SEM.hasTimeStamp)
          && XSDDatatype.XSDdate.equals(object.getLiteralDatatype())) {
        days.add(object.getLiteralLexicalForm());
      }
    }
    NavigableSet<String> types = values.getOrDefault(RDF.Nodes.type, new TreeSet<>());
    types.removeIf(type -> !type.startsWith(NG.NAMESPACE));
    NavigableSet<String> agents = values.getOrDefault(NG.agent, new TreeSet<>());
    NavigableSet<String> targets = values.getOrDefault(NG.target, new TreeSet<>());
    NavigableSet<String> modality = values.getOrDefault(NG.modality, new TreeSet<>());
    if (types.isEmpty()
        || days.size() != 1
        || modality.isEmpty()
        || agents.isEmpty() && targets.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Happening(
            types.first(),
            days.first(),
            modality.first(),
            agents,
            targets,
            values.getOrDefault(SEM.hasPlace, new TreeSet<>())));
  }
}
