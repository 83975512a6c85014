package org.newsgraph.graph.upkeep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.article.Contents;
import org.newsgraph.graph.text.IndexCheck;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.NIF;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;
import org.newsgraph.ontology.SEM;

/**
 * Checks a store against itself, in one read transaction: that every sentence and mention lies in
 * its article and is what was read there, that every thing a fact names is described, and that what
 * is kept beside the graph fits it: hashes and the full-text index.
 *
 * @param articles how many articles were checked
 * @param facts how many facts
 * @param sentences how many sentences of evidence
 * @param mentions how many mentions
 * @param problems one line for each thing that is not as it should be, ordered
 */
public record Verification(
    long articles, long facts, long sentences, long mentions, List<String> problems) {

  private static final Pattern STRETCH = Pattern.compile("(.*)#char=([0-9]{1,9}),([0-9]{1,9})");

  private static final List<Node> NAMING =
      List.of(
          ORG.member,
          ORG.organization,
          ORG.role,
          RDF.Nodes.subject,
          RDF.Nodes.object,
          NG.agent,
          NG.target,
          NG.participant,
          SEM.hasPlace,
          ITSRDF.taIdentRef);

  public Verification {
    problems = List.copyOf(problems);
  }

  /** Checks {@code store}. */
  public static Verification of(QuadStore store) {
    return store.read(dataset -> new Check(dataset).all());
  }

  private static final class Check {

    private final DatasetGraph dataset;
    private final List<String> problems = new ArrayList<>();
    private long articles;
    private long facts;
    private long sentences;
    private long mentions;

    Check(DatasetGraph dataset) {
      this.dataset = dataset;
    }

    Verification all() {
      Contents contents = new Contents(dataset);
      Set<Node> known = contents.articles();
      List<Node> graphs = new ArrayList<>();
      dataset.listGraphNodes().forEachRemaining(graphs::add);
      for (Node graph : graphs) {
        if (dataset.contains(graph, graph, RDF.Nodes.type, SCHEMA.NewsArticle)) {
          articles++;
          article(graph);
          if (!known.remove(graph)) {
            problems.add(graph + ": stored by no ingest; ingest the article again");
          }
        }
      }
      known.forEach(
          article -> problems.add(article + ": its graph is gone; ingest the article again"));
      problems.addAll(IndexCheck.problems(dataset));
      Collections.sort(problems);
      return new Verification(articles, facts, sentences, mentions, problems);
    }

    private void article(Node article) {
      String body = text(article, article, SCHEMA.articleBody).orElse("");
      Set<Node> evident = new HashSet<>();
      for (Quad quad : quads(article, NG.evidence)) {
        facts += evident.add(quad.getSubject()) ? 1 : 0;
        sentence(article, quad.getObject(), body);
      }
      for (Quad quad : quads(article, ITSRDF.taIdentRef)) {
        mentions++;
        if (stretch(article, quad.getSubject(), body).filter(text -> !text.isBlank()).isEmpty()) {
          problems.add(quad.getSubject() + ": the mention lies outside its article");
        }
      }
      for (Node property : NAMING) {
        for (Quad quad : quads(article, property)) {
          if (!dataset.contains(article, quad.getObject(), RDF.Nodes.type, Node.ANY)) {
            problems.add(article + ": says nothing of " + quad.getObject() + " which it names");
          }
        }
      }
    }

    private void sentence(Node article, Node sentence, String body) {
      sentences++;
      Optional<String> stands = stretch(article, sentence, body);
      Optional<String> read = text(article, sentence, NIF.anchorOf);
      if (stands.isEmpty()) {
        problems.add(sentence + ": the sentence lies outside its article");
      } else if (!stands.equals(read)) {
        problems.add(sentence + ": the article has other words there than were read");
      }
    }

    /** The text that an IRI of a stretch means, if it lies in the article. */
    private static Optional<String> stretch(Node article, Node stretch, String body) {
      Matcher parts = STRETCH.matcher(stretch.isURI() ? stretch.getURI() : "");
      if (!parts.matches() || !parts.group(1).equals(article.getURI())) {
        return Optional.empty();
      }
      int start = Integer.parseInt(parts.group(2));
      int end = Integer.parseInt(parts.group(3));
      if (start > end || end > body.codePointCount(0, body.length())) {
        return Optional.empty();
      }
      return Optional.of(
          body.substring(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end)));
    }

    private Optional<String> text(Node graph, Node subject, Node property) {
      var found = dataset.findNG(graph, subject, property, Node.ANY);
      return found.hasNext()
          ? Optional.of(found.next().getObject().getLiteralLexicalForm())
          : Optional.empty();
    }

    private List<Quad> quads(Node graph, Node property) {
      List<Quad> quads = new ArrayList<>();
      dataset.findNG(graph, Node.ANY, property, Node.ANY).forEachRemaining(quads::add);
      return quads;
    }
  }
}
