package org.newsgraph.graph.identity;

import java.util.Comparator;

/**
 * That two things are one, or are not, whatever the articles suggest.
 *
 * @param same whether they are one
 * @param one the lesser of the two
 * @param other the greater
 */
record Verdict(boolean same, Handle one, Handle other) implements Comparable<Verdict> {

  private static final Comparator<Verdict> ORDER =
      Comparator.comparing(Verdict::same).thenComparing(Verdict::one).thenComparing(Verdict::other);

  Verdict {
    if (one.compareTo(other) > 0) {
      Handle greater = one;
      one = other;
      other = greater;
    }
  }

  @Override
  public int compareTo(Verdict that) {
    return ORDER.compare(this, that);
  }
}
