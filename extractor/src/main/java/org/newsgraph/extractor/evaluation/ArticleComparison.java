package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.evaluation.FoundArticle.Named;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;

/** Compares one article's findings with its annotation and adds to the counts. */
final class ArticleComparison {

  private final Map<Section, Tally> tallies;
  private final Alignment alignment;
  private final List<String> errors = new ArrayList<>();

  ArticleComparison(GoldArticle gold, FoundArticle found, Map<Section, Tally> tallies) {
    this.tallies = tallies;
    this.alignment = new Alignment(gold.entities(), found.entities());
    entities(gold.entities(), found.entities());
    positions(gold.positions(), found.positions());
    relations(gold.relations(), found.relations());
    compare(
        Section.SPEAKERS,
        gold.speakers(),
        found.speakers().stream().map(alignment::name).collect(Collectors.toSet()));
    EventComparison events = new EventComparison(alignment, found.events());
    gold.events().forEach(events::match);
    events.finish();
    events.tallies().forEach((section, tally) -> tallies.merge(section, tally, Tally::plus));
    errors.addAll(events.errors());
  }

  List<String> errors() {
    return errors;
  }

  private void entities(List<GoldEntity> gold, Map<Node, Named> found) {
    for (EntityKind kind : EntityKind.values()) {
      List<GoldEntity> expected = gold.stream().filter(e -> e.type() == kind).toList();
      List<Node> marked =
          found.entrySet().stream()
              .filter(entry -> entry.getValue().kind() == kind)
              .map(Map.Entry::getKey)
              .toList();
      int hits = (int) marked.stream().filter(alignment::isTaken).count();
      Tally tally = new Tally(expected.size(), marked.size(), hits);
      tallies.merge(Section.of(kind), tally, Tally::plus);
      tallies.merge(Section.ENTITIES, tally, Tally::plus);
      expected.stream()
          .filter(entity -> !alignment.isAnswered(entity.name()))
          .forEach(entity -> errors.add("- " + kind.label() + " " + entity.name()));
      marked.stream()
          .filter(node -> !alignment.isTaken(node))
          .forEach(node -> errors.add("+ " + kind.label() + " " + alignment.name(node)));
    }
  }

  private void positions(Set<Post> gold, Set<FoundArticle.Holding> held) {
    Set<Post> found =
        held.stream()
            .map(
                one ->
                    new Post(
                        alignment.name(one.person()),
                        one.title(),
                        one.organization().map(alignment::name)))
            .collect(Collectors.toSet());
    compare(Section.POSITIONS, gold, settle(gold, found, true));
    Set<Post> alone = gold.stream().map(Post::alone).collect(Collectors.toSet());
    Set<Post> foundAlone = found.stream().map(Post::alone).collect(Collectors.toSet());
    Set<Post> settled = settle(alone, foundAlone, false);
    count(Section.POSITIONS_WITHOUT_ORGANIZATION, alone, settled);
  }

  /**
   * The found posts, each that answers a gold one put in the gold one's words: titles may differ by
   * a leading body, and where gold names no organization any found one passes.
   */
  private static Set<Post> settle(Set<Post> gold, Set<Post> found, boolean withOrganization) {
    Set<Post> settled = new HashSet<>();
    Set<Post> free = sorted(gold);
    for (Post post : sorted(found)) {
      Post answered =
          free.stream()
              .filter(
                  wanted ->
                      wanted.person().equals(post.person())
                          && wanted.hasTitleOf(post)
                          && (!withOrganization
                              || wanted.organization().isEmpty()
                              || wanted.organization().equals(post.organization())))
              .findFirst()
              .orElse(post);
      free.remove(answered);
      settled.add(answered);
    }
    return settled;
  }

  private static Set<Post> sorted(Set<Post> posts) {
    Set<Post> sorted = new TreeSet<>(Post.ORDER);
    sorted.addAll(posts);
    return sorted;
  }

  private void relations(Set<Link> gold, Set<FoundArticle.Edge> found) {
    compare(
        Section.RELATIONS,
        gold.stream().map(Link::undirected).collect(Collectors.toSet()),
        found.stream()
            .map(
                edge ->
                    new Link(
                            alignment.name(edge.subject()),
                            edge.predicate(),
                            alignment.name(edge.object()))
                        .undirected())
            .collect(Collectors.toSet()));
  }

  private <T> void compare(Section section, Set<T> gold, Set<T> found) {
    count(section, gold, found);
    list("- " + section.label(), gold, found);
    list("+ " + section.label(), found, gold);
  }

  private <T> void count(Section section, Set<T> gold, Set<T> found) {
    int hits = (int) gold.stream().filter(found::contains).count();
    tallies.merge(section, new Tally(gold.size(), found.size(), hits), Tally::plus);
  }

  private <T> void list(String label, Set<T> these, Set<T> withoutThose) {
    these.stream()
        .filter(one -> !withoutThose.contains(one))
        .map(String::valueOf)
        .sorted(Names.ORDER)
        .forEach(one -> errors.add(label + " " + one));
  }
}
