package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.evaluation.FoundArticle.Named;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;

/** Compares one article's findings with its annotation. */
final class ArticleComparison {

  private final Judgements judgements = new Judgements();
  private final Alignment alignment;
  private final List<String> errors = new ArrayList<>();

  ArticleComparison(GoldArticle gold, FoundArticle found) {
    this.alignment = new Alignment(gold.entities(), found.entities());
    entities(gold.entities(), found.entities());
    positions(gold.positions(), found.positions());
    relations(gold.relations(), found.relations());
    compare(
        Section.SPEAKERS,
        gold.speakers(),
        found.speakers().stream().map(speaker -> speaker.as(alignment::name)).toList());
    EventComparison events = new EventComparison(alignment, found.events(), judgements);
    gold.events().forEach(events::match);
    events.finish();
    errors.addAll(events.errors());
  }

  /** What became of each fact. */
  Judgements judgements() {
    return judgements;
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
      for (Section section : List.of(Section.of(kind), Section.ENTITIES)) {
        judgements.expect(section, expected.size());
        marked.forEach(
            node ->
                judgements.judge(
                    section, new Stated<>(node, OptionalDouble.empty()), alignment.isTaken(node)));
      }
      expected.stream()
          .filter(entity -> !alignment.isAnswered(entity.name()))
          .forEach(entity -> errors.add("- " + kind.label() + " " + entity.name()));
      marked.stream()
          .filter(node -> !alignment.isTaken(node))
          .forEach(node -> errors.add("+ " + kind.label() + " " + alignment.name(node)));
    }
  }

  private void positions(Set<Post> gold, Set<Stated<FoundArticle.Holding>> held) {
    List<Stated<Post>> found = held.stream().map(one -> one.as(this::post)).toList();
    compare(Section.POSITIONS, gold, settled(gold, found, true));
    Set<Post> alone = gold.stream().map(Post::alone).collect(Collectors.toSet());
    List<Stated<Post>> foundAlone = found.stream().map(one -> one.as(Post::alone)).toList();
    judgements.compare(
        Section.POSITIONS_WITHOUT_ORGANIZATION, alone, settled(alone, foundAlone, false));
  }

  private Post post(FoundArticle.Holding held) {
    return new Post(
        alignment.name(held.person()), held.title(), held.organization().map(alignment::name));
  }

  /**
   * The found posts, each that answers a gold one put in the gold one's words: titles may differ by
   * a leading body, and where gold names no organization any found one passes.
   */
  private static List<Stated<Post>> settled(
      Set<Post> gold, List<Stated<Post>> found, boolean withOrganization) {
    Map<Post, Post> answers = new HashMap<>();
    Set<Post> free = sorted(gold);
    for (Post post : sorted(found.stream().map(Stated::what).toList())) {
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
      answers.put(post, answered);
    }
    return found.stream().map(one -> one.as(post -> answers.getOrDefault(post, post))).toList();
  }

  private static Set<Post> sorted(Collection<Post> posts) {
    Set<Post> sorted = new TreeSet<>(Post.ORDER);
    sorted.addAll(posts);
    return sorted;
  }

  private void relations(Set<Link> gold, Set<Stated<FoundArticle.Edge>> found) {
    compare(
        Section.RELATIONS,
        gold.stream().map(Link::undirected).collect(Collectors.toSet()),
        found.stream().map(one -> one.as(this::link)).toList());
  }

  private Link link(FoundArticle.Edge edge) {
    return new Link(alignment.name(edge.subject()), edge.predicate(), alignment.name(edge.object()))
        .undirected();
  }

  private <T> void compare(Section section, Set<T> gold, List<Stated<T>> found) {
    judgements.compare(section, gold, found);
    Set<T> told = found.stream().map(Stated::what).collect(Collectors.toSet());
    list("- " + section.label(), gold, told);
    list("+ " + section.label(), told, gold);
  }

  private <T> void list(String label, Set<T> these, Set<T> withoutThose) {
    these.stream()
        .filter(one -> !withoutThose.contains(one))
        .map(String::valueOf)
        .sorted(Names.ORDER)
        .forEach(one -> errors.add(label + " " + one));
  }
}
