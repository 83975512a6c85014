package org.newsgraph.endpoint.api;

import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.SCHEMA;

/**
 * What the store holds and how it is reached, in VoID and DCAT.
 *
 * @param base the beginning of the data's IRIs
 */
record DatasetDescription(String base) {

  private static final String ENTITY = "https://schema.org/";

  /**
   * Describes the present figures.
   *
   * @param server the address of the server's root
   */
  Model describe(Figures figures, URI server) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("void", VOID.getURI()).setNsPrefix("dcat", DCAT.getURI());
    model.setNsPrefix("dcterms", DCTerms.getURI());
    Resource endpoint = model.createResource(server.resolve("/sparql").toString());
    Resource dataset =
        model
            .createResource(server.resolve("/.well-known/void#dataset").toString())
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(RDF.type, DCAT.Dataset)
            .addProperty(DCTerms.title, "newsgraph", "en")
            .addProperty(DCTerms.title, "新闻图谱", "zh")
            .addProperty(
                DCTerms.description,
                "Facts read from Chinese news articles, each with the sentence that states it.",
                "en")
            .addProperty(VOID.sparqlEndpoint, endpoint)
            .addProperty(VOID.uriSpace, base)
            .addProperty(VOID.triples, count(model, figures.quads()))
            .addProperty(VOID.documents, count(model, figures.articles()))
            .addProperty(
                VOID.entities,
                count(model, figures.entities().values().stream().mapToLong(n -> n).sum()));
    Ontology.prefixes()
        .getNsPrefixMap()
        .forEach((prefix, iri) -> dataset.addProperty(VOID.vocabulary, model.createResource(iri)));
    partitions(dataset, ENTITY, figures.entities());
    partitions(dataset, NG.NAMESPACE, figures.events());
    partitions(
        dataset, ENTITY, Map.of(Description.localName(SCHEMA.NewsArticle), figures.articles()));
    model
        .createResource(server.resolve("/.well-known/void#service").toString())
        .addProperty(RDF.type, DCAT.DataService)
        .addProperty(DCTerms.title, "SPARQL", "en")
        .addProperty(DCAT.endpointURL, endpoint)
        .addProperty(DCAT.endpointDescription, endpoint)
        .addProperty(DCAT.servesDataset, dataset);
    dataset.addProperty(
        DCAT.distribution,
        model
            .createResource()
            .addProperty(RDF.type, DCAT.Distribution)
            .addProperty(DCAT.accessURL, endpoint));
    return model;
  }

  private static Literal count(Model model, long count) {
    return model.createTypedLiteral(BigInteger.valueOf(count));
  }

  private static void partitions(Resource dataset, String namespace, Map<String, Long> counts) {
    Model model = dataset.getModel();
    counts.forEach(
        (name, count) ->
            dataset.addProperty(
                VOID.classPartition,
                model
                    .createResource()
                    .addProperty(VOID._class, model.createResource(namespace + name))
                    .addProperty(VOID.entities, count(model, count))));
  }
}
