package org.newsgraph.graph.identity;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weighs what speaks for and against two persons of one name being one. Symmetric. Immutable and
 * thread-safe.
 */
final class Resemblance {

  private static final Pattern REGION = Pattern.compile("(?:中共)?(.{1,6}?[省市县区州])");
  private static final String PARTY = "中共";
  private static final int RARE_LENGTH = 4;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_SHORT_FORM = 3;

  private final Weights weights;
  private final Names names;

  Resemblance(Weights weights, Names names) {
    this.weights = weights;
    this.names = names;
  }

  /** What is weighed of {@code signature}. */
  Traits traits(Signature signature) {
    NavigableSet<String> bodies = bodies(signature);
    return new Traits(
        signature.wikidata(),
        titles(signature),
        bodies,
        regions(bodies),
        folded(signature.ties().stream()),
        isRare(signature.name()),
        signature.year());
  }

  /** Whether two of this score are one beyond doubt. */
  boolean joins(double score) {
    return score >= weights.of("join");
  }

  /** Whether something speaks against two of this score being one. */
  boolean parts(double score) {
    return score <= weights.of("apart");
  }

  /** What speaks for the two being one, less what speaks against it. */
  double score(Traits one, Traits other) {
    double score = 0;
    if (!one.wikidata().isEmpty() && !other.wikidata().isEmpty()) {
      score += weigh("wikidata", one.wikidata().equals(other.wikidata()));
    }
    if (!Collections.disjoint(one.ties(), other.ties())) {
      score += weights.of("tie.shared");
    }
    if (one.year() != 0
        && other.year() != 0
        && Math.abs(one.year() - other.year()) > weights.of("period.years")) {
      score += weights.of("period.apart");
    }
    if (!one.titles().isEmpty() && !other.titles().isEmpty()) {
      score += posts(one, other);
      // A rare name outweighs other posts, and is no reason by itself.
      score += score < 0 && one.rare() ? weights.of("name.rare") : 0;
    }
    return score;
  }

  private double posts(Traits one, Traits other) {
    boolean sameTitle = !Collections.disjoint(one.titles(), other.titles());
    if (one.bodies().isEmpty() || other.bodies().isEmpty()) {
      return weigh("title", sameTitle);
    }
    double score;
    if (!Collections.disjoint(one.bodies(), other.bodies())) {
      score = weights.of("body.same");
    } else if (one.bodies().stream()
        .anyMatch(a -> other.bodies().stream().anyMatch(b -> isPart(a, b)))) {
      score = weights.of("body.related");
    } else {
      score = weights.of("body.other");
    }
    if (!sameTitle) {
      score += weights.of("title.other");
    }
    if (!one.regions().isEmpty() && !other.regions().isEmpty()) {
      score += weigh("region", !Collections.disjoint(one.regions(), other.regions()));
    }
    return score;
  }

  private double weigh(String feature, boolean same) {
    return weights.of(feature + (same ? ".same" : ".other"));
  }

  private NavigableSet<String> titles(Signature signature) {
    return folded(signature.posts().stream().map(Post::title));
  }

  private NavigableSet<String> bodies(Signature signature) {
    return folded(signature.posts().stream().map(Post::body).filter(body -> !body.isEmpty()));
  }

  private NavigableSet<String> folded(Stream<String> names) {
    return names.map(this.names::fold).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isRare(String name) {
    String folded = names.fold(name);
    return folded.codePointCount(0, folded.length()) >= RARE_LENGTH;
  }

  private static Set<String> regions(Set<String> bodies) {
    Set<String> regions = new TreeSet<>();
    for (String body : bodies) {
      Matcher region = REGION.matcher(body);
      if (region.lookingAt()) {
        regions.add(region.group(1));
      }
    }
    return regions;
  }

  /** Whether one names a part of the other, or is short for it: 浙大 of 浙江大学, not of 浙江省. */
  static boolean isPart(String one, String other) {
    String shorter = strip(one.length() <= other.length() ? one : other);
    String longer = strip(one.length() <= other.length() ? other : one);
    if (longer.startsWith(shorter) && shorter.length() >= SHORTEST_PART) {
      return true;
    }
    return shorter.length() >= 2
        && shorter.length() <= LONGEST_SHORT_FORM
        && shorter.charAt(0) == longer.charAt(0)
        && isSubsequence(shorter, longer);
  }

  private static String strip(String body) {
    return body.startsWith(PARTY) && body.length() > PARTY.length() + 1
        ? body.substring(PARTY.length())
        : body;
  }

  private static boolean isSubsequence(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }
}
