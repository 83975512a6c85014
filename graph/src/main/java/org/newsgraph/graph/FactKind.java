package org.newsgraph.graph;

import org.newsgraph.extractor.fact.Fact;

/** The kinds of facts that reports and statistics count. */
public enum FactKind {
  POSITION,
  RELATION,
  EVENT,
  STATEMENT;

  /** The kind of {@code fact}. */
  public static FactKind of(Fact fact) {
    if (fact instanceof Fact.Position) {
      return POSITION;
    } else if (fact instanceof Fact.Relation) {
      return RELATION;
    } else if (fact instanceof Fact.Event) {
      return EVENT;
    } else if (fact instanceof Fact.Statement) {
      return STATEMENT;
    }
    throw new IllegalArgumentException("Unknown kind of fact: " + fact);
  }
}
