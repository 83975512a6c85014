package org.newsgraph.endpoint.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.SCHEMA;

/** Articles read in one transaction, each once. For one thread. */
final class Articles {

  private static final Pattern STRETCH = Pattern.compile("(.*)#char=(\\d{1,9}),(\\d{1,9})");

  /** How many code points stand for a headline that is missing. */
  private static final int FIRST_WORDS = 24;

  /** A stretch of an article's text, in code points, end exclusive. */
  record Stretch(String article, int start, int end) {}

  /** An article with its text. */
  static final class Text {

    private final ArticleHead head;
    private final String body;
    private final int[] points;

    Text(ArticleHead head, String body) {
      this.head = head;
      this.body = body;
      this.points = body.codePoints().toArray();
    }

    ArticleHead head() {
      return head;
    }

    String body() {
      return body;
    }

    /** The code points of a stretch, cut to the text. */
    String cut(int start, int end) {
      int from = Math.min(start, points.length);
      int to = Math.max(from, Math.min(end, points.length));
      return new String(points, from, to - from);
    }
  }

  private final DatasetGraph dataset;
  private final Map<String, Optional<Text>> read = new HashMap<>();

  Articles(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The article of this IRI. */
  Optional<Text> article(String iri) {
    return read.computeIfAbsent(iri, this::load);
  }

  /** Reads an IRI of RFC 5147. */
  static Optional<Stretch> stretch(Node node) {
    Matcher matcher = STRETCH.matcher(Description.text(node));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stretch(
            matcher.group(1),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3))));
  }

  private Optional<Text> load(String iri) {
    Node node = NodeFactory.createURI(iri);
    Description article = Description.read(dataset.getGraph(node), node);
    if (!article.all(RDF.Nodes.type).contains(SCHEMA.NewsArticle)) {
      return Optional.empty();
    }
    String body = article.value(SCHEMA.articleBody).orElse("");
    ArticleHead head =
        new ArticleHead(
            iri,
            article
                .value(SCHEMA.headline)
                .filter(headline -> !headline.isBlank())
                .orElseGet(() -> firstWords(body)),
            article.value(SCHEMA.url),
            article.value(SCHEMA.datePublished),
            article.texts(SCHEMA.publisher),
            article.texts(SCHEMA.articleSection));
    return Optional.of(new Text(head, body));
  }

  private static String firstWords(String body) {
    String line = body.strip().lines().findFirst().orElse("");
    int[] points = line.codePoints().limit(FIRST_WORDS + 1).toArray();
    return points.length > FIRST_WORDS ? new String(points, 0, FIRST_WORDS) + "…" : line;
  }
}
