package org.newsgraph.graph.identity;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A partition that grows coarser. Each set is known by its least member, so that nothing depends on
 * the order of the unions. For one thread.
 */
final class DisjointSets<T extends Comparable<T>> {

  private final Map<T, T> parents = new TreeMap<>();

  /** Each of the members in a set of its own. */
  DisjointSets(Collection<T> members) {
    members.forEach(member -> parents.put(member, member));
  }

  boolean contains(T member) {
    return parents.containsKey(member);
  }

  /** The least member of the set that holds {@code member}, which must be one of the members. */
  T find(T member) {
    T root = member;
    for (T next = parents.get(root); next != null && !next.equals(root); next = parents.get(root)) {
      root = next;
    }
    return root;
  }

  /** Joins the two sets and says whether they were two. */
  boolean union(T one, T other) {
    T first = find(one);
    T second = find(other);
    int order = first.compareTo(second);
    if (order < 0) {
      parents.put(second, first);
    } else if (order > 0) {
      parents.put(first, second);
    }
    return order != 0;
  }

  /** The sets, each under its least member, ordered. */
  NavigableMap<T, NavigableSet<T>> sets() {
    NavigableMap<T, NavigableSet<T>> sets = new TreeMap<>();
    parents
        .keySet()
        .forEach(member -> sets.computeIfAbsent(find(member), root -> new TreeSet<>()).add(member));
    return sets;
  }
}
