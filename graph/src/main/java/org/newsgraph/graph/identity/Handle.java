package org.newsgraph.graph.identity;

import java.util.Objects;
import org.newsgraph.extractor.name.EntityType;

/**
 * How a judgement names a thing, so that it finds it again whatever articles come and go: by kind
 * and folded name, and for a person by something that only this one of the name has.
 *
 * @param type what kind of thing it is
 * @param name its folded name
 * @param mark an organization, title or tie of the person, folded; empty where the name suffices
 */
record Handle(EntityType type, String name, String mark) implements Comparable<Handle> {

  private static final String FIELD = "\n";

  Handle {
    Objects.requireNonNull(type);
    Objects.requireNonNull(name);
    Objects.requireNonNull(mark);
  }

  /** The text that {@link #parse} reads. */
  String text() {
    return String.join(FIELD, type.name(), name, mark);
  }

  static Handle parse(String text) {
    String[] fields = text.split(FIELD, 3);
    return new Handle(EntityType.valueOf(fields[0]), fields[1], fields[2]);
  }

  /** The key of the thing's block. */
  String key() {
    return Names.key(type, name);
  }

  @Override
  public int compareTo(Handle other) {
    return text().compareTo(other.text());
  }
}
