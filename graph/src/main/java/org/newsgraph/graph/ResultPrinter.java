package org.newsgraph.graph;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.newsgraph.ontology.Ontology;

/** Prints what a query gives in one format. */
final class ResultPrinter {

  private final ResultFormat format;
  private final OutputStream out;

  ResultPrinter(ResultFormat format, OutputStream out) {
    this.format = format;
    this.out = out;
  }

  /** Refuses a query whose result does not go with the format, before it is run. */
  void check(Query query) throws QueryException {
    boolean graph = query.isConstructType() || query.isDescribeType();
    if (graph ? format == ResultFormat.CSV : format == ResultFormat.TURTLE) {
      throw new QueryException(
          QueryException.Code.FORMAT,
          graph
              ? "A graph cannot be printed as CSV; ask for turtle or json"
              : "Rows cannot be printed as Turtle; ask for table, csv or json");
    }
    if (query.isJsonType()) {
      throw new QueryException(
          QueryException.Code.FORMAT, "JSON { } queries are not SPARQL; use SELECT");
    }
  }

  void print(QueryExec execution) {
    Query query = execution.getQuery();
    if (query.isSelectType()) {
      rows(execution.select());
    } else if (query.isAskType()) {
      answer(execution.ask());
    } else if (query.isConstructQuad()) {
      graph(execution.constructDataset());
    } else {
      graph(
          query.isConstructType() ? dataset(execution.construct()) : dataset(execution.describe()));
    }
  }

  private void rows(RowSet rows) {
    switch (format) {
      case TABLE, TURTLE -> new TextTable(Ontology.prefixes()).write(rows, out);
      case CSV -> ResultsWriter.create().lang(ResultSetLang.RS_CSV).build().write(out, rows);
      case JSON -> ResultsWriter.create().lang(ResultSetLang.RS_JSON).build().write(out, rows);
    }
  }

  private void answer(boolean yes) {
    ResultsWriter.create()
        .lang(format == ResultFormat.JSON ? ResultSetLang.RS_JSON : ResultSetLang.RS_CSV)
        .build()
        .write(out, yes);
  }

  private void graph(DatasetGraph result) {
    boolean named = result.listGraphNodes().hasNext();
    RDFFormat syntax =
        format == ResultFormat.JSON
            ? RDFFormat.JSONLD11
            : named ? RDFFormat.TRIG_PRETTY : RDFFormat.TURTLE_PRETTY;
    if (named || format == ResultFormat.JSON) {
      RDFWriter.source(result).format(syntax).output(out);
    } else {
      RDFWriter.source(result.getDefaultGraph()).format(syntax).output(out);
    }
  }

  private static DatasetGraph dataset(Graph graph) {
    graph.getPrefixMapping().setNsPrefixes(Ontology.prefixes());
    return DatasetGraphFactory.wrap(graph);
  }
}
