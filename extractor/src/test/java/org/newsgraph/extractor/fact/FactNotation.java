package org.newsgraph.extractor.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.extractor.name.Entity;

/**
 * Facts in one line each:
 *
 * <pre>
 * 李四 | 副省长 | 江苏省                    a post; without a third part where no body is named;
 * 李四 | 局长 | 某局 [former]              how it is held where not as now
 * 某研究院 founder 某大学                  a relation
 * 李四: 明天开工                           a statement; [direct] after quoted words
 * Visit 调研 agents=李四 targets=某大学 date=2024-05-06   an event, with the roles that are filled;
 *                                          [planned] where the article does not vouch for it
 * </pre>
 */
final class FactNotation {

  /** The files of cases and the kind of facts that each holds. */
  static final Map<String, Class<? extends Fact>> KINDS =
      Map.of(
          "cases/posts.yaml", Fact.Position.class,
          "cases/relations.yaml", Fact.Relation.class,
          "cases/statements.yaml", Fact.Statement.class,
          "cases/events.yaml", Fact.Event.class);

  private FactNotation() {}

  static String of(Fact fact) {
    if (fact instanceof Fact.Position post) {
      return post.person().name()
          + " | "
          + post.title()
          + post.organization().map(body -> " | " + body.name()).orElse("")
          + (post.status() == PostStatus.HELD
              ? ""
              : " [" + post.status().name().toLowerCase(Locale.ROOT) + "]");
    }
    if (fact instanceof Fact.Relation relation) {
      return relation.subject().name()
          + " "
          + relation.type().label()
          + " "
          + relation.object().name();
    }
    if (fact instanceof Fact.Statement said) {
      return said.speaker().name() + ": " + said.text() + (said.direct() ? " [direct]" : "");
    }
    return event((Fact.Event) fact);
  }

  private static String event(Fact.Event event) {
    return event.type().localName()
        + " "
        + event.trigger()
        + role("agents", event.agents())
        + role("targets", event.targets())
        + role("others", event.others())
        + event.place().map(place -> " place=" + place.name()).orElse("")
        + event.time().map(time -> " date=" + time.value().lexicalForm()).orElse("")
        + (event.modality() == Modality.ASSERTED
            ? ""
            : " [" + event.modality().name().toLowerCase(Locale.ROOT) + "]");
  }

  private static String role(String name, List<Entity> entities) {
    return entities.isEmpty()
        ? ""
        : " " + name + "=" + entities.stream().map(Entity::name).collect(Collectors.joining("、"));
  }
}
