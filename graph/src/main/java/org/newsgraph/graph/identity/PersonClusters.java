package org.newsgraph.graph.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the persons of one name apart by what the articles say of them. First those are joined that
 * are one beyond doubt; then those that fit each other and no one else, where nothing speaks
 * against it. A function of the signatures alone.
 */
final class PersonClusters {

  private final Resemblance resemblance;
  private final Names names;
  private final NavigableSet<Verdict> verdicts;

  PersonClusters(Resemblance resemblance, Names names, NavigableSet<Verdict> verdicts) {
    this.resemblance = resemblance;
    this.names = names;
    this.verdicts = verdicts;
  }

  /** The signatures of each person; bare ones are left out where there are several persons. */
  List<NavigableSet<Signature>> of(NavigableSet<Signature> group) {
    List<Signature> telling = group.stream().filter(each -> !each.isBare()).toList();
    if (telling.isEmpty()) {
      return List.of(group);
    }
    DisjointSets<Signature> persons = new DisjointSets<>(telling);
    for (int i = 0; i < telling.size(); i++) {
      for (int j = i + 1; j < telling.size(); j++) {
        Signature one = telling.get(i);
        Signature other = telling.get(j);
        if (resemblance.joins(one, other) && !areDifferent(persons, one, other)) {
          persons.union(one, other);
        }
      }
    }
    joinWhatFitsOneWay(persons);
    List<NavigableSet<Signature>> clusters = new ArrayList<>(persons.sets().values());
    return clusters.size() == 1 ? List.of(group) : clusters;
  }

  /** Joins sets that fit each other and the same others, so that there is one way to join them. */
  private void joinWhatFitsOneWay(DisjointSets<Signature> persons) {
    boolean changed = true;
    while (changed) {
      changed = false;
      NavigableMap<Signature, NavigableSet<Signature>> sets = persons.sets();
      NavigableMap<Signature, NavigableSet<Signature>> fitting = new TreeMap<>();
      sets.forEach(
          (one, members) -> {
            NavigableSet<Signature> fits = new TreeSet<>();
            sets.forEach(
                (other, others) -> {
                  if (one.equals(other) || fit(persons, members, others)) {
                    fits.add(other);
                  }
                });
            fitting.put(one, fits);
          });
      for (var entry : fitting.entrySet()) {
        for (Signature other : entry.getValue()) {
          if (!changed && entry.getValue().equals(fitting.get(other))) {
            changed = persons.union(entry.getKey(), other);
          }
        }
      }
    }
  }

  private boolean fit(
      DisjointSets<Signature> persons, NavigableSet<Signature> one, NavigableSet<Signature> other) {
    return one.stream().allMatch(a -> other.stream().noneMatch(b -> resemblance.parts(a, b)))
        && !areDifferent(persons, one.first(), other.first());
  }

  /** Whether somebody has judged that these two sets, as far as they go now, are two persons. */
  private boolean areDifferent(DisjointSets<Signature> persons, Signature one, Signature other) {
    if (verdicts.stream().allMatch(Verdict::same)) {
      return false;
    }
    NavigableSet<String> first = new TreeSet<>();
    NavigableSet<String> second = new TreeSet<>();
    persons
        .sets()
        .values()
        .forEach(
            members -> {
              if (members.contains(one)) {
                members.forEach(member -> first.addAll(marks(member)));
              }
              if (members.contains(other)) {
                members.forEach(member -> second.addAll(marks(member)));
              }
            });
    return verdicts.stream()
        .filter(verdict -> !verdict.same())
        .anyMatch(
            verdict ->
                first.contains(verdict.one().mark()) && second.contains(verdict.other().mark())
                    || first.contains(verdict.other().mark())
                        && second.contains(verdict.one().mark()));
  }

  /** What tells this person from others of the name, folded. */
  NavigableSet<String> marks(Signature signature) {
    NavigableSet<String> marks = new TreeSet<>();
    for (Post post : signature.posts()) {
      marks.add(names.fold(post.title()));
      if (!post.body().isEmpty()) {
        marks.add(names.fold(post.body()));
      }
    }
    signature.ties().forEach(tie -> marks.add(names.fold(tie)));
    return marks;
  }
}
