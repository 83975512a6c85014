package org.newsgraph.extractor.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;

/** Settles where a post ends and its organization begins: 省委副书记 of the province named before. */
final class PostResolver {

  /** A post whose organization is settled. */
  record Resolved(Entity person, String title, Optional<Entity> organization, PostStatus status) {}

  private static final Pattern COMMITTEE =
      Pattern.compile("^(省委|市委|区委|县委|州委|镇党委|乡党委)(.*(?:书记|常委|委员))$");
  private static final Pattern DEPARTMENT =
      Pattern.compile("^(.{2,8}?)(部长|局长|厅长|院长|校长|所长|行长|会长|署长|主任)$");

  /** The post of {@code person} as the ontology states it. */
  Resolved resolve(ParsedText text, ParsedSentence sentence, Entity person, PostChain.Post post) {
    String title = post.title();
    Optional<Entity> organization = post.organization();
    Matcher committee = COMMITTEE.matcher(title);
    if (committee.matches() && organization.isEmpty()) {
      Optional<Entity> named = committeeNamed(text, committee.group(1));
      if (named.isPresent()) {
        return new Resolved(person, committee.group(2), named, post.status());
      }
    }
    if (committee.matches()
        && organization.isPresent()
        && organization.get().type() == EntityType.ORGANIZATION) {
      return new Resolved(person, title, organization, post.status());
    }
    return new Resolved(person, title, organization, post.status());
  }

  private static Optional<Entity> committeeNamed(ParsedText text, String form) {
    List<Entity> found =
        text.named().entities().stream()
            .filter(e -> e.type() == EntityType.ORGANIZATION)
            .filter(e -> e.name().endsWith(form) && e.name().length() > form.length())
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static boolean namesDepartment(String title) {
    return DEPARTMENT.matcher(title).matches();
  }
}
