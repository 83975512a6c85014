package org.newsgraph.graph.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tells the persons of one name apart by what the articles say of them. Signatures of the same
 * traits are one person's. Of others first those are joined that are one beyond doubt; then those
 * that fit each other and no one else, where nothing speaks against it. A function of the
 * signatures and verdicts alone. For one thread.
 */
final class PersonClusters {

  private final Resemblance resemblance;
  private final NavigableSet<Verdict> verdicts;
  private final NavigableSet<Signature> group;

  /** The telling signatures by their traits; the numbers below are of these, in their order. */
  private final List<Traits> traits;

  private final List<NavigableSet<Signature>> signatures;

  /** For each those against which something speaks: sets are then compared by bits. */
  private final List<BitSet> apart = new ArrayList<>();

  private final BitSet tied = new BitSet();
  private final DisjointSets<Integer> persons;

  /**
   * @param group the signatures of one name
   */
  PersonClusters(
      NavigableSet<Signature> group, Resemblance resemblance, NavigableSet<Verdict> verdicts) {
    this.resemblance = resemblance;
    this.verdicts = verdicts;
    this.group = group;
    Map<Traits, NavigableSet<Signature>> byTraits = new LinkedHashMap<>();
    for (Signature signature : group) {
      if (!signature.isBare()) {
        byTraits
            .computeIfAbsent(resemblance.traits(signature), traits -> new TreeSet<>())
            .add(signature);
      }
    }
    this.traits = List.copyOf(byTraits.keySet());
    this.signatures = List.copyOf(byTraits.values());
    this.persons = new DisjointSets<>(IntStream.range(0, traits.size()).boxed().toList());
    traits.forEach(each -> apart.add(new BitSet()));
    joinWhatIsOne();
    joinWhatFitsOneWay();
  }

  /** The signatures of each person; bare ones are left out where there are several persons. */
  List<Person> persons() {
    List<Person> found = new ArrayList<>();
    for (NavigableSet<Integer> numbers : persons.sets().values()) {
      NavigableSet<Signature> members = new TreeSet<>();
      Set<Signature> agreeing = new HashSet<>();
      NavigableSet<String> marks = new TreeSet<>();
      for (int number : numbers) {
        members.addAll(signatures.get(number));
        marks.addAll(traits.get(number).marks());
        if (tied.get(number)) {
          agreeing.addAll(signatures.get(number));
        }
      }
      found.add(new Person(members, marks, agreeing));
    }
    if (found.size() > 1) {
      return found;
    }
    return found.isEmpty()
        ? List.of(new Person(group, new TreeSet<>(), Set.of()))
        : List.of(new Person(group, found.get(0).marks(), found.get(0).tied()));
  }

  /**
   * One person.
   *
   * @param members the signatures
   * @param marks what tells this person from others of the name, folded
   * @param tied those of the members that more than the name ties to another signature
   */
  record Person(NavigableSet<Signature> members, NavigableSet<String> marks, Set<Signature> tied) {}

  private void joinWhatIsOne() {
    for (int i = 0; i < traits.size(); i++) {
      if (signatures.get(i).size() > 1
          && resemblance.joins(resemblance.score(traits.get(i), traits.get(i)))) {
        tied.set(i);
      }
      for (int j = i + 1; j < traits.size(); j++) {
        double score = resemblance.score(traits.get(i), traits.get(j));
        if (resemblance.parts(score)) {
          apart.get(i).set(j);
          apart.get(j).set(i);
        }
        if (resemblance.joins(score)) {
          tied.set(i);
          tied.set(j);
          if (!areDifferent(i, j)) {
            persons.union(i, j);
          }
        }
      }
    }
  }

  /** Joins sets that fit each other and the same others, so that there is one way to join them. */
  private void joinWhatFitsOneWay() {
    boolean changed = true;
    while (changed) {
      changed = false;
      Map<BitSet, Integer> firsts = new HashMap<>();
      for (var entry : fitting().entrySet()) {
        Integer first = firsts.putIfAbsent(entry.getValue(), entry.getKey());
        changed |= first != null && persons.union(first, entry.getKey());
      }
    }
  }

  /** For each set, known by its first member, itself and the others that fit it. */
  private NavigableMap<Integer, BitSet> fitting() {
    NavigableMap<Integer, BitSet> members = new TreeMap<>();
    NavigableMap<Integer, BitSet> against = new TreeMap<>();
    persons
        .sets()
        .forEach(
            (first, set) -> {
              BitSet all = new BitSet();
              BitSet none = new BitSet();
              set.forEach(
                  each -> {
                    all.set(each);
                    none.or(apart.get(each));
                  });
              members.put(first, all);
              against.put(first, none);
            });
    NavigableMap<Integer, BitSet> fitting = new TreeMap<>();
    against.forEach(
        (one, none) -> {
          BitSet fits = new BitSet();
          members.forEach(
              (other, others) -> {
                if (one.equals(other) || !none.intersects(others) && !areDifferent(one, other)) {
                  fits.set(other);
                }
              });
          fitting.put(one, fits);
        });
    return fitting;
  }

  /** Whether somebody has judged that these two's sets, as far as they go now, are two persons. */
  private boolean areDifferent(int one, int other) {
    if (verdicts.stream().allMatch(Verdict::same)) {
      return false;
    }
    NavigableSet<String> first = marksOfSet(one);
    NavigableSet<String> second = marksOfSet(other);
    return verdicts.stream()
        .filter(verdict -> !verdict.same())
        .anyMatch(
            verdict ->
                first.contains(verdict.one().mark()) && second.contains(verdict.other().mark())
                    || first.contains(verdict.other().mark())
                        && second.contains(verdict.one().mark()));
  }

  private NavigableSet<String> marksOfSet(int member) {
    int first = persons.find(member);
    NavigableSet<String> marks = new TreeSet<>();
    for (int i = 0; i < traits.size(); i++) {
      if (persons.find(i) == first) {
        marks.addAll(traits.get(i).marks());
      }
    }
    return marks;
  }
}
