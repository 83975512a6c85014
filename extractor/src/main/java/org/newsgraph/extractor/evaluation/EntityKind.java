package org.newsgraph.extractor.evaluation;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.ontology.SCHEMA;

/** The kinds of named things, as the gold files call them. */
public enum EntityKind {
  PERSON("Person"),
  ORGANIZATION("Organization"),
  PLACE("Place"),
  PRODUCT("Product"),
  OCCASION("Occasion");

  private final String label;

  EntityKind(String label) {
    this.label = label;
  }

  /** The gold files' word. */
  public String label() {
    return label;
  }

  /** The kind of this label; empty if there is none. */
  static Optional<EntityKind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** The kind that the instances of a class are; empty if it is no class of named things. */
  static Optional<EntityKind> of(Node type) {
    if (type.equals(SCHEMA.Person)) {
      return Optional.of(PERSON);
    } else if (type.equals(SCHEMA.Organization)) {
      return Optional.of(ORGANIZATION);
    } else if (type.equals(SCHEMA.Place)) {
      return Optional.of(PLACE);
    } else if (type.equals(SCHEMA.Product) || type.equals(SCHEMA.CreativeWork)) {
      return Optional.of(PRODUCT);
    } else if (type.equals(SCHEMA.Event)) {
      return Optional.of(OCCASION);
    }
    return Optional.empty();
  }
}
