package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.newsgraph.ontology.Ontology;

/**
 * Holds a store to the ontology's shapes (SHACL), graph by graph: what one article states has to
 * stand by itself, and memory is bounded by the largest graph. Immutable and thread-safe.
 */
public final class Validation {

  private final Shapes shapes;
  private final PrefixMapping prefixes;

  /** The ontology's own shapes. */
  public Validation() {
    this(Ontology.shapes());
  }

  /** The shapes of a graph of one's own. */
  public Validation(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
    this.prefixes = Ontology.prefixes();
  }

  /**
   * All that does not fit, in one read transaction, ordered; empty if the store is as it should.
   */
  public List<Violation> of(QuadStore store) {
    return store.read(
        dataset -> {
          List<Violation> violations = new ArrayList<>();
          dataset
              .listGraphNodes()
              .forEachRemaining(name -> violations.addAll(of(name, dataset.getGraph(name))));
          violations.sort(Comparator.comparing(Violation::line));
          return List.copyOf(violations);
        });
  }

  private List<Violation> of(Node name, Graph stored) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, stored);
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(entry -> violation(name, entry))
        .toList();
  }

  private Violation violation(Node graph, ReportEntry entry) {
    return new Violation(
        term(graph),
        term(entry.focusNode()),
        Optional.ofNullable(entry.resultPath()).map(path -> path.toString(new Prologue(prefixes))),
        Optional.ofNullable(entry.value()).map(this::term),
        message(entry));
  }

  private static String message(ReportEntry entry) {
    return entry.messages().stream()
        .filter(message -> !message.getLiteralLanguage().equals("zh"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> String.valueOf(entry.message()));
  }

  private String term(Node node) {
    return FmtUtils.stringForNode(node, prefixes);
  }
}
