package org.newsgraph.extractor.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;

/**
 * Relations that other facts of the article imply: whoever founds a body is its founder, a body
 * that holds an occasion its organizer, who launches or publishes a named thing its maker, the 创始人
 * of a company its founder. Immutable and thread-safe.
 */
public final class Entailments {

  private static final Set<String> HOLDING = Set.of("召开", "举行", "举办", "主办", "承办", "开幕");
  private static final Set<String> ISSUING =
      Set.of("发布", "印发", "公布", "推出", "出版", "发表", "出台", "联合发布", "联合印发");
  private static final Set<String> FOUNDING_POSTS =
      Set.of("创始人", "联合创始人", "创办人", "发起人", "创建人", "缔造者");

  private final RuleConfidence confidence = RuleConfidence.bundled();

  private record Key(Entity subject, RelationType type, Entity object) {}

  /** The relations that {@code facts} imply and that are not among them. */
  public List<Fact> of(List<Fact> facts) {
    Set<Key> known = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.Relation relation) {
        known.add(new Key(relation.subject(), relation.type(), relation.object()));
      }
    }
    List<Fact> implied = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.Event event) {
        ofEvent(event, known, implied);
      } else if (fact instanceof Fact.Position post) {
        ofPost(post, known, implied);
      }
    }
    return implied;
  }

  private void ofEvent(Fact.Event event, Set<Key> known, List<Fact> implied) {
    if (event.modality() == Modality.DENIED) {
      return;
    }
    for (Entity agent : event.agents()) {
      for (Entity target : event.targets()) {
        relation(event, agent, target)
            .ifPresent(
                type ->
                    add(
                        new Key(target, type, agent),
                        event,
                        "event-" + type.label(),
                        known,
                        implied));
      }
    }
  }

  private static Optional<RelationType> relation(Fact.Event event, Entity agent, Entity target) {
    boolean body = agent.type() == EntityType.ORGANIZATION;
    boolean actor = body || agent.type() == EntityType.PERSON;
    return Optional.ofNullable(
        switch (event.type()) {
          case CONFERENCE ->
              body && target.type() == EntityType.OCCASION && HOLDING.contains(event.trigger())
                  ? RelationType.ORGANIZER
                  : null;
          case FOUNDING -> target.type() == EntityType.ORGANIZATION ? RelationType.FOUNDER : null;
          case LAUNCH, PUBLICATION ->
              actor && target.type() == EntityType.PRODUCT && ISSUING.contains(event.trigger())
                  ? RelationType.DEVELOPER
                  : null;
          default -> null;
        });
  }

  private void ofPost(Fact.Position post, Set<Key> known, List<Fact> implied) {
    if (FOUNDING_POSTS.contains(post.title())) {
      post.organization()
          .filter(body -> body.type() == EntityType.ORGANIZATION)
          .ifPresent(
              body ->
                  add(
                      new Key(body, RelationType.FOUNDER, post.person()),
                      post,
                      "post-founder",
                      known,
                      implied));
    }
  }

  private void add(Key key, Fact fact, String rule, Set<Key> known, List<Fact> implied) {
    if (!key.subject().equals(key.object()) && known.add(key)) {
      implied.add(
          new Fact.Relation(
              key.subject(),
              key.type(),
              key.object(),
              fact.evidence().stream()
                  .map(e -> new Evidence(e.sentence(), confidence.of(rule), rule))
                  .toList()));
    }
  }
}
