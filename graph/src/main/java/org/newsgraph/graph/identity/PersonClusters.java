package org.newsgraph.graph.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    List<NavigableSet<Signature>> clusters = new Clustering(telling).clusters();
    return clusters.size() == 1 ? List.of(group) : clusters;
  }

  /**
   * One name's telling signatures, by their numbers in their order. Each two are compared once:
   * sets of them are then compared by bits.
   */
  private final class Clustering {

    private final List<Signature> signatures;
    private final DisjointSets<Integer> persons;

    /** For each signature those against which something speaks. */
    private final List<BitSet> apart = new ArrayList<>();

    Clustering(List<Signature> signatures) {
      this.signatures = signatures;
      this.persons = new DisjointSets<>(IntStream.range(0, signatures.size()).boxed().toList());
      signatures.forEach(each -> apart.add(new BitSet()));
    }

    List<NavigableSet<Signature>> clusters() {
      joinWhatIsOne();
      joinWhatFitsOneWay();
      return persons.sets().values().stream().map(this::signatures).toList();
    }

    private NavigableSet<Signature> signatures(Set<Integer> numbers) {
      return numbers.stream().map(signatures::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private void joinWhatIsOne() {
      List<Resemblance.Traits> traits = signatures.stream().map(resemblance::traits).toList();
      for (int i = 0; i < signatures.size(); i++) {
        for (int j = i + 1; j < signatures.size(); j++) {
          double score = resemblance.score(traits.get(i), traits.get(j));
          if (resemblance.parts(score)) {
            apart.get(i).set(j);
            apart.get(j).set(i);
          }
          if (resemblance.joins(score) && !areDifferent(i, j)) {
            persons.union(i, j);
          }
        }
      }
    }

    /**
     * Joins sets that fit each other and the same others, so that there is one way to join them.
     */
    private void joinWhatFitsOneWay() {
      boolean changed = true;
      while (changed) {
        changed = false;
        NavigableMap<Integer, BitSet> fitting = fitting();
        for (var entry : fitting.entrySet()) {
          BitSet fits = entry.getValue();
          for (int other = fits.nextSetBit(0);
              other >= 0 && !changed;
              other = fits.nextSetBit(other + 1)) {
            if (fits.equals(fitting.get(other))) {
              changed = persons.union(entry.getKey(), other);
            }
          }
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

    /**
     * Whether somebody has judged that these two's sets, as far as they go now, are two persons.
     */
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
      for (int i = 0; i < signatures.size(); i++) {
        if (persons.find(i) == first) {
          marks.addAll(marks(signatures.get(i)));
        }
      }
      return marks;
    }
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
