package org.newsgraph.graph.identity;

import java.time.Instant;
import java.util.Objects;
import org.apache.jena.graph.Node;

/**
 * Somebody's word on two things that the articles name.
 *
 * @param same whether they are one thing
 * @param one the IRI of the one
 * @param other the IRI of the other
 * @param who who says so
 * @param when when it was said
 * @param why the reason, or empty
 */
public record Judgement(boolean same, Node one, Node other, String who, Instant when, String why) {

  public Judgement {
    Objects.requireNonNull(who);
    Objects.requireNonNull(when);
    Objects.requireNonNull(why);
    if (one.equals(other)) {
      throw new IllegalArgumentException("A judgement is about two things, not one: " + one);
    }
  }
}
