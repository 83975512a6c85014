package org.newsgraph.graph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.article.Digest;

/**
 * Finds which signatures are one thing, and names the things. The result follows from the set of
 * signatures and verdicts alone. Immutable and thread-safe.
 */
final class Resolver {

  private static final String MARK = "~";

  private final IriScheme scheme;
  private final Names names;
  private final Weights weights;
  private final Resemblance resemblance;

  Resolver(IriScheme scheme, Names names, Weights weights) {
    this.scheme = scheme;
    this.names = names;
    this.weights = weights;
    this.resemblance = new Resemblance(weights, names);
  }

  /** A group of names with its things; of what is no person, one thing. */
  private record Group(List<Thing> things, Set<Signature> left) {}

  /** A thing while it is not known yet what verdicts make of it. */
  private record Thing(
      Cluster cluster,
      NavigableSet<Signature> members,
      NavigableSet<String> spellings,
      Set<Signature> tied) {

    boolean answers(Handle handle) {
      return members.first().type() == handle.type()
          && spellings.contains(handle.name())
          && (handle.mark().isEmpty() || cluster.marks().contains(handle.mark()));
    }
  }

  /** What the signatures of a block are; the block holds all that may be one with any of them. */
  Resolved resolve(Collection<Signature> block, NavigableSet<Verdict> verdicts) {
    Map<EntityType, List<Signature>> byType = new EnumMap<>(EntityType.class);
    block.forEach(each -> byType.computeIfAbsent(each.type(), t -> new ArrayList<>()).add(each));
    List<Group> groups = new ArrayList<>();
    byType.values().forEach(signatures -> groups.addAll(groups(signatures, verdicts)));
    List<Thing> things = groups.stream().flatMap(group -> group.things().stream()).toList();
    NavigableMap<String, Cluster> merged = new TreeMap<>();
    NavigableSet<String> judged = new TreeSet<>();
    Map<Handle, Node> handled = judge(things, verdicts, merged, judged);

    Map<Signature, Attribution> attributions = new HashMap<>();
    Map<Node, Node> redirects = new HashMap<>();
    for (Group group : groups) {
      for (Thing thing : group.things()) {
        String before = thing.cluster().iri().getURI();
        Cluster cluster = merged.getOrDefault(before, thing.cluster());
        redirect(thing, cluster, redirects);
        for (Signature member : thing.members()) {
          String ground = judged.contains(before) ? "judgement" : ground(member, thing, group);
          attributions.put(member, new Attribution.Known(identity(cluster, ground)));
        }
      }
      List<Cluster> choice =
          group.things().stream()
              .map(
                  thing -> {
                    Cluster finalCluster =
                        merged.getOrDefault(thing.cluster().iri().getURI(), thing.cluster());
                    return new Cluster(
                        finalCluster.iri(), finalCluster.name(), thing.cluster().marks());
                  })
              .toList();
      group.left().forEach(left -> attributions.put(left, new Attribution.Open(choice)));
    }
    return new Resolved(attributions, redirects, handled);
  }

  private Identity identity(Cluster cluster, String ground) {
    return new Identity(cluster.iri(), cluster.name(), weights.confidence(ground), ground);
  }

  /** An identity that rests on the article's other names. */
  Identity byContext(Cluster cluster) {
    return identity(cluster, "context");
  }

  /** The identity of what stays the article's own. */
  Identity own(Node iri, String name) {
    return new Identity(iri, name, weights.confidence("article-alone"), "article-alone");
  }

  private String ground(Signature member, Thing thing, Group group) {
    if (!member.wikidata().isEmpty()) {
      return "wikidata";
    }
    boolean fullest = names.fold(member.name()).equals(names.fold(thing.cluster().name()));
    if (member.type() != EntityType.PERSON) {
      return fullest ? "full-name" : "short-name";
    }
    return member.isBare()
            || group.things().size() == 1
                && thing.members().size() > 1
                && !thing.tied().contains(member)
        ? "name-alone"
        : "post";
  }

  private List<Group> groups(List<Signature> signatures, NavigableSet<Verdict> verdicts) {
    NameGroups groups = new NameGroups(signatures, verdicts, names);
    return groups.list().stream().map(group -> group(group, groups, verdicts)).toList();
  }

  private Group group(
      NavigableSet<Signature> group, NameGroups groups, NavigableSet<Verdict> verdicts) {
    String name = groups.fullest(group);
    Node plain = scheme.entity(NameGroups.type(group), names.fold(name));
    List<PersonClusters.Person> persons = persons(group, verdicts);
    Set<Signature> left = new HashSet<>(group);
    persons.forEach(person -> left.removeAll(person.members()));
    PersonClusters.Person first = earliest(persons);
    Map<String, Integer> bearers = new HashMap<>();
    persons.forEach(person -> person.marks().forEach(mark -> bearers.merge(mark, 1, Integer::sum)));
    NavigableSet<String> spellings = spellings(group);
    List<Thing> things = new ArrayList<>();
    for (PersonClusters.Person person : persons) {
      Node iri = person.equals(first) ? plain : marked(name, mark(person.members(), bearers));
      things.add(
          new Thing(
              new Cluster(iri, name, person.marks()), person.members(), spellings, person.tied()));
    }
    things.sort(Comparator.comparing(thing -> thing.cluster().iri().getURI()));
    return new Group(List.copyOf(things), left);
  }

  private List<PersonClusters.Person> persons(
      NavigableSet<Signature> group, NavigableSet<Verdict> verdicts) {
    return NameGroups.type(group) == EntityType.PERSON
        ? new PersonClusters(group, resemblance, about(group, verdicts)).persons()
        : List.of(new PersonClusters.Person(group, new TreeSet<>(), Set.of()));
  }

  /** The verdicts on two of the name: those on others of the block say nothing here. */
  private NavigableSet<Verdict> about(
      NavigableSet<Signature> group, NavigableSet<Verdict> verdicts) {
    NavigableSet<String> spellings = spellings(group);
    return verdicts.stream()
        .filter(
            verdict ->
                spellings.contains(verdict.one().name())
                    && spellings.contains(verdict.other().name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first of whom an article told, so that those who come later leave it its IRI. */
  private static PersonClusters.Person earliest(List<PersonClusters.Person> persons) {
    return persons.stream()
        .min(
            Comparator.comparing(
                    (PersonClusters.Person person) ->
                        person.members().stream().mapToInt(Signature::year).min().orElse(0))
                .thenComparing(person -> person.members().first()))
        .orElseThrow();
  }

  /** What tells this person from others of the name, folded. */
  NavigableSet<String> marks(Signature signature) {
    return resemblance.traits(signature).marks();
  }

  private Node marked(String name, String mark) {
    return scheme.entity(EntityType.PERSON, names.fold(name) + MARK + mark);
  }

  /** The organization, else the title, else the tie that no other of the name has. */
  private String mark(NavigableSet<Signature> members, Map<String, Integer> bearers) {
    List<String> marks = new ArrayList<>();
    members.stream()
        .flatMap(member -> member.posts().stream())
        .map(post -> names.fold(post.body()))
        .filter(body -> !body.isEmpty())
        .sorted()
        .forEach(marks::add);
    members.stream()
        .flatMap(member -> member.posts().stream())
        .map(post -> names.fold(post.title()))
        .sorted()
        .forEach(marks::add);
    members.stream()
        .flatMap(member -> member.ties().stream())
        .map(names::fold)
        .sorted()
        .forEach(marks::add);
    Optional<String> own =
        marks.stream().filter(mark -> bearers.getOrDefault(mark, 0) <= 1).findFirst();
    return own.orElseGet(() -> Digest.of(members.first().text()));
  }

  private NavigableSet<String> spellings(NavigableSet<Signature> group) {
    NavigableSet<String> spellings = new TreeSet<>();
    group.forEach(member -> spellings.add(names.fold(member.name())));
    return spellings;
  }

  private void redirect(Thing thing, Cluster cluster, Map<Node, Node> redirects) {
    if (!thing.cluster().iri().equals(cluster.iri())) {
      redirects.put(thing.cluster().iri(), cluster.iri());
    }
    EntityType type = thing.members().first().type();
    Node plain = scheme.entity(type, names.fold(thing.cluster().name()));
    if (thing.cluster().iri().equals(plain)) {
      thing.spellings().stream()
          .map(spelling -> scheme.entity(type, spelling))
          .filter(iri -> !iri.equals(cluster.iri()))
          .forEach(iri -> redirects.put(iri, cluster.iri()));
    }
  }

  /** Joins things by verdicts; the one with the fullest name gives the IRI. */
  private Map<Handle, Node> judge(
      List<Thing> things,
      NavigableSet<Verdict> verdicts,
      NavigableMap<String, Cluster> merged,
      NavigableSet<String> judged) {
    Map<Handle, Node> handled = new HashMap<>();
    DisjointSets<String> sets =
        new DisjointSets<>(things.stream().map(thing -> thing.cluster().iri().getURI()).toList());
    for (Verdict verdict : verdicts) {
      Optional<Thing> one = answer(things, verdict.one());
      Optional<Thing> other = answer(things, verdict.other());
      one.ifPresent(thing -> handled.put(verdict.one(), thing.cluster().iri()));
      other.ifPresent(thing -> handled.put(verdict.other(), thing.cluster().iri()));
      if (verdict.same() && one.isPresent() && other.isPresent()) {
        String first = one.get().cluster().iri().getURI();
        String second = other.get().cluster().iri().getURI();
        if (sets.union(first, second)) {
          judged.add(first);
          judged.add(second);
        }
      }
    }
    sets.sets()
        .values()
        .forEach(
            set -> {
              Cluster fullest =
                  things.stream()
                      .map(Thing::cluster)
                      .filter(cluster -> set.contains(cluster.iri().getURI()))
                      .max(
                          Comparator.comparing((Cluster c) -> names.fold(c.name()).length())
                              .thenComparing(
                                  cluster -> cluster.iri().getURI(), Comparator.reverseOrder()))
                      .orElseThrow();
              set.forEach(iri -> merged.put(iri, fullest));
            });
    return handled;
  }

  /** The one thing that a handle means; none where several answer to it. */
  private static Optional<Thing> answer(List<Thing> things, Handle handle) {
    List<Thing> answering = things.stream().filter(thing -> thing.answers(handle)).toList();
    return answering.size() == 1 ? Optional.of(answering.get(0)) : Optional.empty();
  }
}
