package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.results.GraphFormat;
import org.newsgraph.endpoint.results.RowFormat;

/**
 * What the endpoint can do, in the terms of SPARQL 1.1 Service Description; a browser is sent to
 * the query page. Thread-safe.
 */
public final class ServiceDescription implements Handler {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String PAGE = "/query.html";

  private final boolean writable;

  /**
   * A description.
   *
   * @param writable whether there is a token to write with
   */
  public ServiceDescription(boolean writable) {
    this.writable = writable;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    if (exchange.accept().prefersPage()) {
      exchange.with("Vary", "Accept").redirect(303, PAGE);
      return;
    }
    ModelReply.send(exchange, describe(exchange.address()));
  }

  private Model describe(String address) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    Resource dataset =
        model
            .createResource()
            .addProperty(RDF.type, model.createResource(SD + "Dataset"))
            .addProperty(
                model.createProperty(SD + "defaultGraph"),
                model.createResource().addProperty(RDF.type, model.createResource(SD + "Graph")));
    Resource service =
        model
            .createResource()
            .addProperty(RDF.type, model.createResource(SD + "Service"))
            .addProperty(model.createProperty(SD + "endpoint"), model.createResource(address))
            .addProperty(
                model.createProperty(SD + "supportedLanguage"),
                model.createResource(SD + "SPARQL11Query"))
            .addProperty(
                model.createProperty(SD + "feature"),
                model.createResource(SD + "UnionDefaultGraph"))
            .addProperty(model.createProperty(SD + "defaultDataset"), dataset);
    if (writable) {
      service.addProperty(
          model.createProperty(SD + "supportedLanguage"),
          model.createResource(SD + "SPARQL11Update"));
    }
    for (String format : formats()) {
      service.addProperty(
          model.createProperty(SD + "resultFormat"), model.createResource(FORMATS + format));
    }
    return model;
  }

  private static List<String> formats() {
    List<String> names = new ArrayList<>();
    for (RowFormat format : RowFormat.values()) {
      names.add(format.registeredName());
    }
    for (GraphFormat format : GraphFormat.values()) {
      names.add(format.registeredName());
    }
    names.removeIf(String::isEmpty);
    return names;
  }
}
