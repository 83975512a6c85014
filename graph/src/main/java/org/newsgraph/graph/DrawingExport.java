package org.newsgraph.graph;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Sends the named things, the events and what joins them to a drawing. */
final class DrawingExport {

  private final DatasetGraph dataset;
  private final QueryLibrary queries;
  private final Set<Node> drawn = new HashSet<>();

  DrawingExport(DatasetGraph dataset, QueryLibrary queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  void write(Drawing drawing) throws XMLStreamException {
    drawing.begin();
    try (QueryExec query = queries.on(dataset, "nodes")) {
      Iterator<Binding> rows = query.select();
      while (rows.hasNext()) {
        node(rows.next(), drawing);
      }
    }
    drawing.beginEdges();
    try (QueryExec query = queries.on(dataset, "edges")) {
      Iterator<Binding> rows = query.select();
      int number = 0;
      while (rows.hasNext()) {
        Binding row = rows.next();
        if (drawn.contains(row.get("from")) && drawn.contains(row.get("to"))) {
          drawing.edge(
              number++,
              row.get("from").getURI(),
              row.get("to").getURI(),
              lexical(row, "label"),
              lexical(row, "confidence"));
        }
      }
    }
    drawing.end();
  }

  /** A node has a row for each of its names and classes: the first draws it. */
  private void node(Binding row, Drawing drawing) throws XMLStreamException {
    Node node = row.get("node");
    if (drawn.add(node)) {
      drawing.node(
          node.getURI(),
          lexical(row, "label"),
          row.get("class").getLocalName(),
          row.contains("date") ? lexical(row, "date") : "");
    }
  }

  private static String lexical(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }
}
