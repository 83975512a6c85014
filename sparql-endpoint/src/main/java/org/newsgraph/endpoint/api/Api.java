package org.newsgraph.endpoint.api;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.EntityTags;
import org.newsgraph.endpoint.protocol.ModelReply;
import org.newsgraph.endpoint.protocol.Replacements;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.named.NamedQueries;
import org.newsgraph.graph.text.FoundThing;
import org.newsgraph.graph.text.Thing;
import org.newsgraph.ontology.SCHEMA;

/** The JSON API's paths and what answers them. Thread-safe. */
public final class Api {

  private static final Question ENTITY = Question.of("entity");
  private static final Question ARTICLES_OF_ENTITY = Question.of("articles-of-entity");
  private static final Question MENTIONS_OF_ARTICLE = Question.of("mentions-of-article");
  private static final Question LATEST = Question.of("latest-articles");

  /** The types of entities that can be searched for. */
  private static final List<String> TYPES =
      List.of("Person", "Organization", "Place", "Product", "CreativeWork", "Event");

  private static final int MOST_ARTICLES = 200;

  private final JsonReply json;
  private final Library library;
  private final DatasetDescription description;
  private final PerCommit<Figures> figures;
  private final PerCommit<List<ArticleHead>> latest;

  /**
   * The API over a store, with a library of queries.
   *
   * @param base the beginning of the data's IRIs
   */
  public Api(QuadStore store, EntityTags tags, NamedQueries named, String base) {
    library = Library.of(named);
    description = new DatasetDescription(base);
    json = new JsonReply(store, tags);
    figures = new PerCommit<>(store, Figures::read);
    latest = new PerCommit<>(store, Api::latest);
  }

  /** What answers each path, by path. */
  public Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new TreeMap<>();
    handlers.put("/api/search", this::search);
    handlers.put("/api/entity", this::entity);
    handlers.put("/api/neighbourhood", this::neighbourhood);
    handlers.put("/api/article", this::article);
    handlers.put("/api/articles", this::articles);
    handlers.put("/api/stats", this::stats);
    handlers.put("/api/queries", this::queries);
    handlers.put("/.well-known/void", this::dataset);
    return handlers;
  }

  /** Entities and articles that a search has found. */
  record SearchResult(String query, List<Hit> results, List<FoundText> articles) {}

  /** An entity, and the name by which it was found. */
  record Hit(String iri, String name, String type, int mentions, String matched) {}

  /** An article, and the stretch of its text in which the wanted words stand. */
  record FoundText(ArticleHead article, String excerpt) {}

  private void search(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    String text = parameters.one("q").orElse("");
    Optional<String> type = parameters.word("type", TYPES);
    int limit = parameters.number("limit", 10, 1, 200);
    int most = parameters.number("articles", 5, 0, 50);
    json.send(
        exchange,
        dataset -> {
          Catalogue names = Catalogue.of(dataset);
          return new SearchResult(
              text,
              names.search(text, type, limit).stream().map(Api::hit).toList(),
              most == 0 || type.isPresent() ? List.of() : texts(dataset, names, text, most));
        });
  }

  private static Hit hit(FoundThing found) {
    Thing thing = found.thing();
    return new Hit(thing.iri(), thing.name(), thing.type(), thing.mentions(), found.by());
  }

  private static List<FoundText> texts(
      DatasetGraph dataset, Catalogue names, String text, int limit) {
    Articles articles = new Articles(dataset);
    return names.articles(text, limit).stream()
        .flatMap(found -> articles.article(found.iri()).stream())
        .map(article -> new FoundText(article.head(), Excerpt.of(article.body(), text)))
        .toList();
  }

  /** An entity with all that is known of it. */
  record EntityView(
      EntityLabel entity,
      List<String> otherNames,
      List<String> sameAs,
      Facts facts,
      List<Mentioned> articles) {}

  /** An article that mentions an entity. */
  record Mentioned(ArticleHead article, int mentions) {}

  private void entity(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    String iri = iri(parameters);
    int limit = parameters.number("limit", 300, 1, 2000);
    json.send(
        exchange,
        dataset -> {
          Catalogue names = Catalogue.of(dataset);
          EntityLabel label = known(dataset, names, iri);
          Node node = NodeFactory.createURI(label.iri());
          Articles articles = new Articles(dataset);
          Description described = new Description(node);
          ENTITY.ask(
              dataset, "entity", node, row -> described.add(row.get("property"), row.get("value")));
          List<String> others = new ArrayList<>(described.texts(SCHEMA.alternateName));
          others.addAll(described.texts(SCHEMA.name));
          List<String> same = new ArrayList<>(described.texts(OWL.sameAs.asNode()));
          same.addAll(described.texts(SKOS.closeMatch.asNode()));
          return new EntityView(
              label,
              others.stream().filter(name -> !name.equals(label.name())).distinct().toList(),
              same,
              new FactReader(dataset, names, articles).ofEntity(node, limit),
              mentioning(dataset, node, articles));
        });
  }

  private static List<Mentioned> mentioning(DatasetGraph dataset, Node entity, Articles articles) {
    List<Mentioned> mentioned = new ArrayList<>();
    ARTICLES_OF_ENTITY.ask(
        dataset,
        "entity",
        entity,
        row -> {
          int count = Integer.parseInt(Description.text(row.get("mentions")));
          if (row.contains("article")) {
            articles
                .article(Description.text(row.get("article")))
                .ifPresent(text -> mentioned.add(new Mentioned(text.head(), count)));
          }
        });
    mentioned.sort(
        Comparator.comparing(
            (Mentioned each) -> each.article().published().orElse(""), Comparator.reverseOrder()));
    return mentioned;
  }

  private void neighbourhood(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    String iri = iri(parameters);
    int depth = parameters.number("depth", 1, 1, 3);
    int limit = parameters.number("limit", 60, 1, 500);
    json.send(
        exchange,
        dataset -> {
          Catalogue names = Catalogue.of(dataset);
          EntityLabel centre = known(dataset, names, iri);
          FactReader facts = new FactReader(dataset, names, new Articles(dataset));
          return Neighbourhood.around(centre, facts, depth, limit);
        });
  }

  /** An article with its text, the entities in it and what it states. */
  record ArticleView(
      ArticleHead article,
      String text,
      List<String> paragraphs,
      List<Mention> mentions,
      Facts facts) {}

  /** Where an article mentions an entity, in code points of the text, end exclusive. */
  record Mention(int start, int end, EntityLabel entity) {}

  private void article(Exchange exchange) throws IOException {
    String iri = iri(exchange.query());
    json.send(
        exchange,
        dataset -> {
          Catalogue names = Catalogue.of(dataset);
          Articles articles = new Articles(dataset);
          Articles.Text text =
              articles
                  .article(iri)
                  .orElseThrow(
                      () -> Problem.notFound("No article has the IRI " + iri + ".").exception());
          Node node = NodeFactory.createURI(iri);
          List<Mention> mentions = new ArrayList<>();
          MENTIONS_OF_ARTICLE.ask(
              dataset,
              "article",
              node,
              row ->
                  Articles.stretch(row.get("mention"))
                      .ifPresent(
                          stretch ->
                              mentions.add(
                                  new Mention(
                                      stretch.start(),
                                      stretch.end(),
                                      names.label(row.get("entity"))))));
          mentions.sort(
              Comparator.comparingInt(Mention::start)
                  .thenComparing(Mention::end, Comparator.reverseOrder()));
          return new ArticleView(
              text.head(),
              text.body(),
              text.body().lines().skip(1).toList(),
              mentions,
              new FactReader(dataset, names, articles).ofArticle(node));
        });
  }

  /** Articles, the latest first. */
  record Latest(List<ArticleHead> articles) {}

  private void articles(Exchange exchange) throws IOException {
    int limit = exchange.query().number("limit", 20, 1, MOST_ARTICLES);
    json.send(exchange, () -> new Latest(latest.get().stream().limit(limit).toList()));
  }

  private static List<ArticleHead> latest(DatasetGraph dataset) {
    Articles articles = new Articles(dataset);
    Map<String, ArticleHead> latest = new LinkedHashMap<>();
    LATEST
        .limited(MOST_ARTICLES)
        .ask(
            dataset,
            row -> {
              String iri = Description.text(row.get("article"));
              articles.article(iri).ifPresent(text -> latest.putIfAbsent(iri, text.head()));
            });
    return List.copyOf(latest.values());
  }

  private void stats(Exchange exchange) throws IOException {
    json.send(exchange, figures::get);
  }

  private void dataset(Exchange exchange) throws IOException {
    URI address = URI.create(exchange.address());
    ModelReply.send(exchange, description.describe(figures.get(), address.resolve("/")));
  }

  private void queries(Exchange exchange) throws IOException {
    json.send(exchange, () -> library);
  }

  /** The entity of that IRI, or the one that has replaced it. */
  private static EntityLabel known(DatasetGraph dataset, Catalogue names, String iri) {
    return names
        .find(iri)
        .or(
            () ->
                Replacements.of(dataset, NodeFactory.createURI(iri))
                    .flatMap(replacement -> names.find(replacement.getURI())))
        .orElseThrow(() -> Problem.notFound("No entity has the IRI " + iri + ".").exception());
  }

  private static String iri(Parameters parameters) {
    String iri = parameters.required("iri");
    try {
      if (URI.create(iri).isAbsolute()) {
        return iri;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below, like an IRI that is not absolute.
    }
    throw Problem.badRequest("The parameter 'iri' is not an absolute IRI.").exception();
  }
}
