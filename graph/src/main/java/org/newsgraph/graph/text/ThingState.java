package org.newsgraph.graph.text;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.SCHEMA;

/**
 * What all articles together say of a thing, as far as it is searched. Mutable while it is put
 * together; for one thread.
 */
final class ThingState {

  /** The classes whose things are searched, and how they are called. */
  static final Map<Node, String> TYPES =
      Map.of(
          SCHEMA.Person, "Person",
          SCHEMA.Organization, "Organization",
          SCHEMA.Place, "Place",
          SCHEMA.Product, "Product",
          SCHEMA.CreativeWork, "CreativeWork",
          SCHEMA.Event, "Event");

  private static final Comparator<String> FULLEST =
      Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final NavigableSet<String> full = new TreeSet<>(FULLEST);
  private final NavigableSet<String> other = new TreeSet<>();
  private final NavigableSet<String> types = new TreeSet<>();
  private int mentions;

  void addFull(String name) {
    full.add(name);
  }

  void addOther(String name) {
    other.add(name);
  }

  void addType(String type) {
    types.add(type);
  }

  void addMentions(int number) {
    mentions += number;
  }

  /** Takes over what a graph says. */
  void add(Node property, Node value) {
    said(property).add(text(property, value));
  }

  private void remove(Node property, Node value) {
    said(property).remove(text(property, value));
  }

  private NavigableSet<String> said(Node property) {
    if (property.equals(SCHEMA.name)) {
      return full;
    }
    return property.equals(SCHEMA.alternateName) ? other : types;
  }

  private String text(Node property, Node value) {
    return said(property) == types
        ? Objects.requireNonNull(TYPES.get(value), "A class that is searched")
        : value.getLiteralLexicalForm();
  }

  /** Follows what was touched of the thing, as {@code dataset} has it now. */
  void follow(Node thing, Touched touched, DatasetGraph dataset) {
    for (Touched.Statement each : touched.statements(thing)) {
      if (dataset.find(Node.ANY, thing, each.property(), each.value()).hasNext()) {
        add(each.property(), each.value());
      } else {
        remove(each.property(), each.value());
      }
    }
    mentions += touched.mentions(thing);
  }

  /** Whether the thing is to be searched: it is of a class that is. */
  boolean isSearched() {
    return !types.isEmpty();
  }

  /** Whether nothing is said of it. */
  boolean isNothing() {
    return types.isEmpty() && full.isEmpty() && other.isEmpty() && mentions == 0;
  }

  NavigableSet<String> full() {
    return full;
  }

  NavigableSet<String> other() {
    return other;
  }

  NavigableSet<String> types() {
    return types;
  }

  int mentions() {
    return mentions;
  }

  /** All names, the fullest first. */
  Iterable<String> names() {
    NavigableSet<String> names = new TreeSet<>(FULLEST);
    names.addAll(full);
    names.addAll(other);
    return names;
  }

  Thing thing(String iri) {
    return new Thing(
        iri,
        full.isEmpty() ? iri : full.first(),
        types.isEmpty() ? "Thing" : types.first(),
        mentions);
  }

  @Override
  public String toString() {
    return full + " " + other + " " + types + " " + mentions;
  }
}
