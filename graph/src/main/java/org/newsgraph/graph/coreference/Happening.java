package org.newsgraph.graph.coreference;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an article says of an event that tells it from others.
 *
 * @param type the IRI of its type
 * @param day its day, in ISO form
 * @param modality the IRI of its modality
 * @param agents the IRIs of those who do it
 * @param targets the IRIs of those to whom it is done
 * @param places the IRIs of its places
 */
record Happening(
    String type,
    String day,
    String modality,
    NavigableSet<String> agents,
    NavigableSet<String> targets,
    NavigableSet<String> places)
    implements Comparable<Happening> {

  private static final String FIELD = "\n";
  private static final String ITEM = "\t";
  private static final double SHARED = 0.5;

  /** Types whose parties are equals: who is named first is no matter. */
  private static final Set<String> MUTUAL =
      Set.of("Meeting", "Agreement", "Conference", "Competition");

  Happening {
    agents = Collections.unmodifiableNavigableSet(new TreeSet<>(agents));
    targets = Collections.unmodifiableNavigableSet(new TreeSet<>(targets));
    places = Collections.unmodifiableNavigableSet(new TreeSet<>(places));
  }

  /** The keys of the blocks in which happenings may be one: type, day and one who takes part. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    core().forEach(part -> keys.add(String.join(FIELD, type, day, modality, part)));
    return keys;
  }

  /** Whether the two are one happening. Symmetric. */
  boolean isOneWith(Happening other) {
    NavigableSet<String> shared = core();
    shared.retainAll(other.core());
    int fewer = Math.min(core().size(), other.core().size());
    return !contradicts(other) && !shared.isEmpty() && shared.size() >= SHARED * fewer;
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
        ? differ(core(), other.core())
        : differ(agents, other.agents) || differ(targets, other.targets);
  }

  private boolean isMutual() {
    return MUTUAL.contains(type.substring(type.indexOf('#') + 1));
  }

  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  private NavigableSet<String> core() {
    NavigableSet<String> core = new TreeSet<>(agents);
    core.addAll(targets);
    return core;
  }

  String text() {
    return String.join(
        FIELD,
        type,
        day,
        modality,
        String.join(ITEM, agents),
        String.join(ITEM, targets),
        String.join(ITEM, places));
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
  public int compareTo(Happening other) {
    return text().compareTo(other.text());
  }
}
