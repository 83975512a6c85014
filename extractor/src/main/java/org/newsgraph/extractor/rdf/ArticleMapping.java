package org.newsgraph.extractor.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.ontology.SCHEMA;

/** States the article itself. */
final class ArticleMapping {

  private final ArticleGraph graph;

  ArticleMapping(ArticleGraph graph) {
    this.graph = graph;
  }

  void map(Article article) {
    Node iri = graph.article();
    graph.add(iri, RDF.Nodes.type, SCHEMA.NewsArticle);
    graph.add(iri, SCHEMA.headline, Literals.string(article.headline()));
    graph.add(iri, SCHEMA.articleBody, Literals.string(graph.text()));
    article.url().ifPresent(url -> graph.add(iri, SCHEMA.url, Literals.address(url)));
    article
        .published()
        .ifPresent(when -> graph.add(iri, SCHEMA.datePublished, Literals.published(when)));
    article
        .publisher()
        .ifPresent(outlet -> graph.add(iri, SCHEMA.publisher, Literals.string(outlet)));
    article.authors().forEach(name -> graph.add(iri, SCHEMA.author, Literals.string(name)));
    article
        .sections()
        .forEach(name -> graph.add(iri, SCHEMA.articleSection, Literals.string(name)));
    article.images().forEach(image -> graph.add(iri, SCHEMA.image, Literals.address(image)));
  }
}
