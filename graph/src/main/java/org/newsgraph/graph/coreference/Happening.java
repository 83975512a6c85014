package org.newsgraph.graph.coreference;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an article says of an event that tells it from others. Immutable; compared by what it says,
 * which is put together once, since many are compared.
 */
final class Happening implements Comparable<Happening> {

  private static final String FIELD = "\n";
  private static final String ITEM = "\t";
  private static final double SHARED = 0.5;

  /** Types whose parties are equals: who is named first is no matter. */
  private static final Set<String> MUTUAL =
      Set.of("Meeting", "Agreement", "Conference", "Competition");

  private final String type;
  private final String day;
  private final String modality;
  private final Set<String> agents;
  private final Set<String> targets;
  private final Set<String> places;
  private final Set<String> core;
  private final String text;

  /**
   * @param type the IRI of its type
   * @param day its day, in ISO form
   * @param modality the IRI of its modality
   * @param agents the IRIs of those who do it
   * @param targets the IRIs of those to whom it is done
   * @param places the IRIs of its places
   */
  Happening(
      String type,
      String day,
      String modality,
      NavigableSet<String> agents,
      NavigableSet<String> targets,
      NavigableSet<String> places) {
    this.type = type;
    this.day = day;
    this.modality = modality;
    this.agents = Set.copyOf(agents);
    this.targets = Set.copyOf(targets);
    this.places = Set.copyOf(places);
    Set<String> all = new HashSet<>(agents);
    all.addAll(targets);
    this.core = Set.copyOf(all);
    this.text =
        String.join(
            FIELD,
            type,
            day,
            modality,
            String.join(ITEM, agents),
            String.join(ITEM, targets),
            String.join(ITEM, places));
  }

  /** The keys of the blocks in which happenings may be one: type, day and one who takes part. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    core.forEach(part -> keys.add(String.join(FIELD, type, day, modality, part)));
    return keys;
  }

  /** Whether the two are one happening. Symmetric. */
  boolean isOneWith(Happening other) {
    long shared = core.stream().filter(other.core::contains).count();
    int fewer = Math.min(core.size(), other.core.size());
    return shared > 0 && shared >= SHARED * fewer && !contradicts(other);
  }

  /** Whether the two cannot be one happening. Symmetric. */
  boolean contradicts(Happening other) {
    if (!type.equals(other.type)
        || !day.equals(other.day)
        || !modality.equals(other.modality)
        || differ(places, other.places)) {
      return true;
    }
    return isMutual()
        ? differ(core, other.core)
        : differ(agents, other.agents) || differ(targets, other.targets);
  }

  private boolean isMutual() {
    return MUTUAL.contains(type.substring(type.indexOf('#') + 1));
  }

  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  /** All that it says, to be read again. */
  String text() {
    return text;
  }

  static Happening parse(String text) {
    String[] fields = text.split(FIELD, 6);
    return new Happening(
        fields[0], fields[1], fields[2], items(fields[3]), items(fields[4]), items(fields[5]));
  }

  private static NavigableSet<String> items(String field) {
    return field.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(field.split(ITEM)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Happening happening && text.equals(happening.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(Happening other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
