package org.newsgraph.graph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.extractor.name.EntityType;

/**
 * Which names of a block are names of one thing: a short name is a full name's where no other full
 * name lays claim to it, and names of one Wikidata id are one. A function of the block alone.
 */
final class NameGroups {

  private final Names names;
  private final NavigableSet<Verdict> verdicts;
  private final NavigableMap<String, NavigableSet<Signature>> byName = new TreeMap<>();
  private final DisjointSets<String> groups;

  /** The groups of the signatures, which are all of one kind. */
  NameGroups(Collection<Signature> signatures, NavigableSet<Verdict> verdicts, Names names) {
    this.names = names;
    this.verdicts = verdicts;
    for (Signature signature : signatures) {
      byName.computeIfAbsent(names.fold(signature.name()), name -> new TreeSet<>()).add(signature);
    }
    groups = new DisjointSets<>(byName.keySet());
    joinByWikidata();
    joinByClaims();
  }

  /** The signatures of each group, those of persons of one name not yet told apart. */
  List<NavigableSet<Signature>> list() {
    List<NavigableSet<Signature>> list = new ArrayList<>();
    for (NavigableSet<String> group : groups.sets().values()) {
      NavigableSet<Signature> members = new TreeSet<>();
      group.forEach(name -> members.addAll(signatures(name)));
      list.add(members);
    }
    return list;
  }

  /** The fullest of the names, as written: the longest that carries no qualifier in brackets. */
  String fullest(Collection<Signature> signatures) {
    return signatures.stream()
        .map(Signature::name)
        .max(
            Comparator.comparing((String name) -> !names.isQualified(name))
                .thenComparing(name -> names.fold(name).length())
                .thenComparing(names::fold, Comparator.reverseOrder())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private NavigableSet<Signature> signatures(String name) {
    return byName.getOrDefault(name, new TreeSet<>());
  }

  private void joinByWikidata() {
    NavigableMap<String, String> firstOfId = new TreeMap<>();
    byName.forEach(
        (name, signatures) ->
            ids(signatures)
                .forEach(
                    id -> {
                      String first = firstOfId.putIfAbsent(id, name);
                      if (first != null) {
                        join(first, name);
                      }
                    }));
  }

  /** Until nothing changes: a join may leave a short name with one claimant. */
  private void joinByClaims() {
    NavigableMap<String, NavigableSet<String>> claimants = new TreeMap<>();
    byName.forEach(
        (name, signatures) ->
            signatures.stream()
                .flatMap(signature -> names.claims(signature).stream())
                .filter(groups::contains)
                .forEach(
                    claimed -> claimants.computeIfAbsent(claimed, c -> new TreeSet<>()).add(name)));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (var claim : claimants.entrySet()) {
        NavigableSet<String> distinct = new TreeSet<>();
        claim.getValue().forEach(claimant -> distinct.add(groups.find(claimant)));
        distinct.remove(groups.find(claim.getKey()));
        if (distinct.size() == 1 && claimantsAgree(claim.getKey(), claim.getValue())) {
          changed |= join(claim.getKey(), distinct.first());
        }
      }
    }
  }

  /** Whether no claimant is in the claimed name's own group yet while another is not. */
  private boolean claimantsAgree(String claimed, NavigableSet<String> claimants) {
    String own = groups.find(claimed);
    return claimants.stream().noneMatch(claimant -> groups.find(claimant).equals(own));
  }

  private boolean join(String one, String other) {
    return mayJoin(one, other) && groups.union(one, other);
  }

  private boolean mayJoin(String one, String other) {
    NavigableSet<String> first = members(one);
    NavigableSet<String> second = members(other);
    NavigableSet<String> ids = ids(first);
    NavigableSet<String> otherIds = ids(second);
    if (!ids.isEmpty() && !otherIds.isEmpty() && ids.stream().noneMatch(otherIds::contains)) {
      return false;
    }
    return verdicts.stream()
        .filter(verdict -> !verdict.same())
        .noneMatch(
            verdict ->
                first.contains(verdict.one().name()) && second.contains(verdict.other().name())
                    || first.contains(verdict.other().name())
                        && second.contains(verdict.one().name()));
  }

  private NavigableSet<String> members(String name) {
    String root = groups.find(name);
    NavigableSet<String> members = new TreeSet<>();
    byName.keySet().stream().filter(each -> groups.find(each).equals(root)).forEach(members::add);
    return members;
  }

  private NavigableSet<String> ids(NavigableSet<String> members) {
    NavigableSet<String> ids = new TreeSet<>();
    members.forEach(name -> ids.addAll(ids((Collection<Signature>) signatures(name))));
    return ids;
  }

  private static NavigableSet<String> ids(Collection<Signature> signatures) {
    NavigableSet<String> ids = new TreeSet<>();
    signatures.stream().map(Signature::wikidata).filter(id -> !id.isEmpty()).forEach(ids::add);
    return ids;
  }

  /** The kind of the signatures of a group. */
  static EntityType type(NavigableSet<Signature> group) {
    return group.first().type();
  }
}
