package org.newsgraph.graph.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What speaks for and against an identity, and how much. Immutable and thread-safe. */
final class Weights {

  private final Map<String, Double> values;

  private Weights(Map<String, Double> values) {
    this.values = Map.copyOf(values);
  }

  /** The bundled weights. */
  static Weights bundled() {
    return of(Resources.properties("weights.properties"));
  }

  static Weights of(Properties properties) {
    Map<String, Double> values = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, Double.valueOf(properties.getProperty(name))));
    return new Weights(values);
  }

  /**
   * The weight of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no weight " + name);
    }
    return value;
  }

  /** How far an identity that rests on {@code ground} is to be trusted. */
  double confidence(String ground) {
    return of("confidence." + ground);
  }
}
