package org.newsgraph.graph.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.article.ArticleGraphs;
import org.newsgraph.ontology.ITSRDF;

/**
 * Keeps the things of all articles under the IRIs that follow from the set of articles and
 * verdicts. Immutable and thread-safe; each call works in the caller's write transaction.
 */
public final class Identities {

  /** The graph of what has another IRI by now; part of the union. */
  public static final Node REDIRECTS =
      NodeFactory.createURI(IriScheme.DEFAULT_BASE + "graph/redirects");

  private final Names names;
  private final Resolver resolver;
  private final ArticleIdentities articles;
  private final HandleReader handles;

  /**
   * @param scheme gives the IRIs of things
   * @param fold brings spellings of one name together
   */
  public Identities(IriScheme scheme, UnaryOperator<String> fold) {
    this.names = Names.bundled(fold);
    this.resolver = new Resolver(scheme, names, Weights.bundled());
    this.articles = new ArticleIdentities(scheme, names, resolver);
    this.handles = new HandleReader(scheme, names, resolver);
  }

  /**
   * Stores articles, and states those anew whose things have become others by it.
   *
   * @param graphs the articles' graphs in the transaction that is under way
   * @param written the articles' graphs as the mapper gave them; they replace what was stored
   * @param withdrawn the articles whose graphs go
   * @return the articles whose graphs were written or removed
   */
  public Set<Node> apply(
      DatasetGraph dataset,
      ArticleGraphs graphs,
      Map<Node, Set<Quad>> written,
      Set<Node> withdrawn) {
    return new Change(dataset, graphs).apply(written, withdrawn);
  }

  /**
   * Adds a judgement and states the articles anew that it concerns.
   *
   * @param graphs the articles' graphs in the transaction that is under way
   * @return the articles whose graphs were written
   * @throws IllegalArgumentException if no article names one of the two things, or the two are of
   *     different kinds
   */
  public Set<Node> judge(DatasetGraph dataset, ArticleGraphs graphs, Judgement judgement) {
    SignatureIndex index = new SignatureIndex(dataset, names);
    Verdict verdict =
        new Verdict(
            judgement.same(), handle(index, judgement.one()), handle(index, judgement.other()));
    if (verdict.one().type() != verdict.other().type()) {
      throw new IllegalArgumentException(
          "Things of different kinds are never one: "
              + judgement.one()
              + " and "
              + judgement.other());
    }
    return new Change(dataset, graphs)
        .judge(
            verdict,
            () -> {
              index.add(verdict);
              new JudgementGraph(dataset).put(judgement, verdict);
            });
  }

  /**
   * Takes a judgement on the two things back, or the latest of all where none are named.
   *
   * @param graphs the articles' graphs in the transaction that is under way
   * @param things none or two IRIs
   * @return the judgement; none if there is no such
   */
  public Optional<Undone> undo(DatasetGraph dataset, ArticleGraphs graphs, List<Node> things) {
    JudgementGraph judgements = new JudgementGraph(dataset);
    Optional<JudgementGraph.Entry> found =
        judgements.all().stream()
            .filter(
                entry ->
                    things.isEmpty()
                        || Set.copyOf(things)
                            .equals(Set.of(entry.judgement().one(), entry.judgement().other())))
            .findFirst();
    return found.map(
        entry ->
            new Undone(
                entry.judgement(),
                new Change(dataset, graphs)
                    .judge(
                        entry.verdict(),
                        () -> {
                          new SignatureIndex(dataset, names).remove(entry.verdict());
                          judgements.remove(entry.iri());
                        })));
  }

  /**
   * A judgement that was taken back.
   *
   * @param articles the articles whose graphs were written by it
   */
  public record Undone(Judgement judgement, Set<Node> articles) {}

  /** All judgements, the latest first. */
  public static List<Judgement> judgements(DatasetGraph dataset) {
    return new JudgementGraph(dataset).all().stream().map(JudgementGraph.Entry::judgement).toList();
  }

  private Handle handle(SignatureIndex index, Node iri) {
    return handles
        .handle(index, iri)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No article names "
                        + iri
                        + "; give the IRI of a person, an organization, a"
                        + " place, a product or an occasion as the graph has it"));
  }

  /** One change of the set of articles. */
  private final class Change {

    private final ArticleGraphs graphs;
    private final SignatureIndex index;
    private final DatasetGraph dataset;
    private final Map<Signature, Attribution> known = new HashMap<>();

    Change(DatasetGraph dataset, ArticleGraphs graphs) {
      this.dataset = dataset;
      this.graphs = graphs;
      this.index = new SignatureIndex(dataset, names);
    }

    Set<Node> apply(Map<Node, Set<Quad>> written, Set<Node> withdrawn) {
      Map<Node, Set<Quad>> own = new HashMap<>();
      written.forEach((article, quads) -> own.put(article, withOwnNames(article, quads)));
      Map<Node, Map<Node, Candidate>> fresh = new HashMap<>();
      own.forEach(
          (article, quads) -> fresh.put(article, new CandidateReader(article, quads).candidates()));

      Set<Candidate> gone = new HashSet<>();
      written.keySet().forEach(article -> gone.addAll(stored(article).values()));
      withdrawn.forEach(article -> gone.addAll(stored(article).values()));
      Set<Candidate> come = new HashSet<>();
      fresh.values().forEach(candidates -> come.addAll(candidates.values()));
      Set<Signature> reassigned = exchange(gone, come);

      Set<Node> affected = articles(reassigned);
      affected.removeAll(written.keySet());
      affected.removeAll(withdrawn);
      withdrawn.forEach(graphs::remove);
      own.forEach((article, quads) -> state(article, quads, fresh.getOrDefault(article, Map.of())));
      affected.forEach(article -> state(article, graphs.quads(article), stored(article)));
      affected.addAll(written.keySet());
      affected.addAll(withdrawn);
      return affected;
    }

    /** Adds or removes a verdict and states the articles anew that it concerns. */
    Set<Node> judge(Verdict verdict, Runnable change) {
      Set<String> keys = new TreeSet<>(List.of(verdict.one().key(), verdict.other().key()));
      Set<Node> affected = articles(rekey(keys, change));
      affected.forEach(article -> state(article, graphs.quads(article), stored(article)));
      return affected;
    }

    private Set<Node> articles(Set<Signature> signatures) {
      Set<Node> articles = new HashSet<>();
      for (Signature signature : signatures) {
        index.mentions(signature).forEach(mention -> articles.add(article(mention)));
      }
      return articles;
    }

    private void state(Node article, Set<Quad> quads, Map<Node, Candidate> candidates) {
      Map<Node, Identity> identities = articles.decide(article, candidates, this::attribution);
      graphs.replace(article, new Restatement(candidates, identities).of(article, quads));
    }

    /** Puts candidates in the place of others and says which signatures are other things by it. */
    private Set<Signature> exchange(Set<Candidate> gone, Set<Candidate> come) {
      Map<Signature, Boolean> used = new HashMap<>();
      gone.forEach(each -> used.computeIfAbsent(each.signature(), index::isUsed));
      come.forEach(each -> used.computeIfAbsent(each.signature(), index::isUsed));
      gone.forEach(index::remove);
      come.forEach(index::add);
      NavigableSet<Signature> added = new TreeSet<>();
      NavigableSet<Signature> removed = new TreeSet<>();
      used.forEach(
          (signature, before) -> {
            boolean after = index.isUsed(signature);
            if (after && !before) {
              added.add(signature);
            } else if (before && !after) {
              removed.add(signature);
            }
          });
      Set<String> keys = new TreeSet<>();
      added.forEach(signature -> keys.addAll(names.keys(signature)));
      removed.forEach(signature -> keys.addAll(names.keys(signature)));
      return rekey(
          keys,
          () -> {
            added.forEach(index::addKeys);
            removed.forEach(index::removeKeys);
          });
    }

    /** Changes the index under the keys and says which signatures are other things by it. */
    private Set<Signature> rekey(Set<String> keys, Runnable change) {
      SignatureIndex.Block old = index.block(keys);
      Resolved before = resolver.resolve(old.signatures(), old.verdicts());
      change.run();
      Set<String> all = new TreeSet<>(keys);
      old.signatures().forEach(signature -> all.addAll(names.keys(signature)));
      SignatureIndex.Block block = index.block(all);
      Resolved after = resolver.resolve(block.signatures(), block.verdicts());
      known.putAll(after.attributions());
      before.redirects().forEach((from, to) -> dataset.delete(redirect(from, to)));
      after.redirects().forEach((from, to) -> dataset.add(redirect(from, to)));
      Set<Signature> changed = new HashSet<>();
      after
          .attributions()
          .forEach(
              (signature, attribution) -> {
                Optional<Attribution> was = before.of(signature);
                if (was.isPresent() && !was.get().equals(attribution)) {
                  changed.add(signature);
                }
              });
      return changed;
    }

    private Attribution attribution(Signature signature) {
      Attribution attribution = known.get(signature);
      if (attribution == null) {
        SignatureIndex.Block block = index.block(names.keys(signature));
        known.putAll(resolver.resolve(block.signatures(), block.verdicts()).attributions());
        attribution = known.get(signature);
      }
      if (attribution == null) {
        throw new IllegalStateException("The index does not hold " + signature);
      }
      return attribution;
    }

    /** The candidates of a stored article, under the IRIs that its graph has. */
    private Map<Node, Candidate> stored(Node article) {
      Map<Node, Candidate> candidates = new HashMap<>();
      for (Quad quad : graphs.quads(article)) {
        if (quad.getPredicate().equals(ITSRDF.taIdentRef)) {
          index
              .signature(quad.getSubject())
              .ifPresent(
                  signature ->
                      candidates.put(
                          quad.getObject(), new Candidate(quad.getSubject(), signature)));
        }
      }
      return candidates;
    }
  }

  /** The quads with IRIs of the article's own for what bears a relative name. */
  private Set<Quad> withOwnNames(Node article, Set<Quad> quads) {
    CandidateReader reader = new CandidateReader(article, quads);
    Map<Node, Node> own = new HashMap<>();
    for (Node entity : reader.entities()) {
      reader
          .type(entity)
          .ifPresent(
              type ->
                  reader
                      .name(entity)
                      .filter(name -> names.isRelative(type, name))
                      .ifPresent(name -> own.put(entity, articles.ownIri(article, type, name))));
    }
    if (own.isEmpty()) {
      return quads;
    }
    Set<Quad> renamed = new HashSet<>();
    quads.forEach(
        quad ->
            renamed.add(
                Quad.create(
                    article,
                    own.getOrDefault(quad.getSubject(), quad.getSubject()),
                    quad.getPredicate(),
                    own.getOrDefault(quad.getObject(), quad.getObject()))));
    return renamed;
  }

  private static Quad redirect(Node from, Node to) {
    return Quad.create(REDIRECTS, from, DCTerms.isReplacedBy.asNode(), to);
  }

  private static Node article(Node mention) {
    String iri = mention.getURI();
    return NodeFactory.createURI(iri.substring(0, iri.indexOf('#')));
  }
}
