package org.newsgraph.graph.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.rdf.IriScheme;

/**
 * Decides what the things of one article are: where a name is several people's, by the other names
 * of the article; and never two things of it as one. Immutable and thread-safe.
 */
final class ArticleIdentities {

  private final IriScheme scheme;
  private final Names names;
  private final Resolver resolver;

  ArticleIdentities(IriScheme scheme, Names names, Resolver resolver) {
    this.scheme = scheme;
    this.names = names;
    this.resolver = resolver;
  }

  /** The identities of the candidates, under the same IRIs. */
  Map<Node, Identity> decide(
      Node article,
      Map<Node, Candidate> candidates,
      Function<Signature, Attribution> attributions) {
    Map<Node, Identity> identities = new HashMap<>();
    candidates.forEach(
        (iri, candidate) ->
            identities.put(iri, decide(article, candidate, candidates, attributions)));
    Map<Node, Node> holders = new HashMap<>();
    candidates.keySet().stream()
        .sorted(Comparator.comparing(iri -> rank(candidates, identities, iri)))
        .forEach(
            iri -> {
              Identity identity = identity(identities, iri);
              if (holders.putIfAbsent(identity.iri(), iri) != null) {
                identities.put(iri, own(article, candidate(candidates, iri).signature()));
              }
            });
    return identities;
  }

  /** The IRI of a thing that no other article knows. */
  Node ownIri(Node article, EntityType type, String name) {
    String path = scheme.entity(type, names.fold(name)).getURI().substring(scheme.base().length());
    return NodeFactory.createURI(article.getURI() + "#" + path.replaceFirst("/", "-"));
  }

  private Identity decide(
      Node article,
      Candidate candidate,
      Map<Node, Candidate> candidates,
      Function<Signature, Attribution> attributions) {
    Signature signature = candidate.signature();
    Attribution attribution = attributions.apply(signature);
    if (attribution instanceof Attribution.Known known) {
      return known.identity();
    } else if (attribution instanceof Attribution.Open open) {
      return byContext(open.choice(), context(candidate, candidates))
          .map(resolver::byContext)
          .orElseGet(() -> own(article, signature));
    }
    throw new IllegalArgumentException("Unknown attribution: " + attribution);
  }

  private Identity own(Node article, Signature signature) {
    return resolver.own(ownIri(article, signature.type(), signature.name()), signature.name());
  }

  /** The folded names of the other things of the article. */
  private Set<String> context(Candidate candidate, Map<Node, Candidate> candidates) {
    Set<String> context = new TreeSet<>();
    for (Candidate other : candidates.values()) {
      if (!other.equals(candidate)) {
        context.add(names.fold(other.signature().name()));
        other.signature().aliases().forEach(alias -> context.add(names.fold(alias)));
      }
    }
    return context;
  }

  /** The one that has most in common with the context, if one has most. */
  private static Optional<Cluster> byContext(List<Cluster> choice, Set<String> context) {
    Cluster best = null;
    long most = 0;
    boolean tied = true;
    for (Cluster cluster : choice) {
      long shared =
          cluster.marks().stream()
              .filter(
                  mark ->
                      context.stream()
                          .anyMatch(name -> name.equals(mark) || Resemblance.isPart(name, mark)))
              .count();
      if (shared > most) {
        best = cluster;
        most = shared;
        tied = false;
      } else if (shared == most) {
        tied = true;
      }
    }
    return tied || best == null ? Optional.empty() : Optional.of(best);
  }

  /** Orders those that claim one IRI: who bears its name first, then who says more. */
  private static String rank(
      Map<Node, Candidate> candidates, Map<Node, Identity> identities, Node iri) {
    Signature signature = candidate(candidates, iri).signature();
    boolean bears = signature.name().equals(identity(identities, iri).name());
    return (bears ? "0" : "1")
        + (signature.isBare() ? "1" : "0")
        + String.format(Locale.ROOT, "%04d", 9999 - Math.min(9999, signature.name().length()))
        + signature.text()
        + candidate(candidates, iri).mention();
  }

  private static Candidate candidate(Map<Node, Candidate> candidates, Node iri) {
    Candidate candidate = candidates.get(iri);
    if (candidate == null) {
      throw new IllegalArgumentException("No candidate has the IRI " + iri);
    }
    return candidate;
  }

  private static Identity identity(Map<Node, Identity> identities, Node iri) {
    Identity identity = identities.get(iri);
    if (identity == null) {
      throw new IllegalArgumentException("No identity has been decided for " + iri);
    }
    return identity;
  }
}
