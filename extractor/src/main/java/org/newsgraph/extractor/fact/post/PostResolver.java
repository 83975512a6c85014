package org.newsgraph.extractor.fact.post;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedText;

/**
 * Settles where a post ends and its organization begins: 省委副书记 of the province named before, the 市长
 * who follows a 市委副书记.
 */
final class PostResolver {

  /** A title and its organization, as the ontology states them. */
  record Settled(String title, Optional<Entity> organization) {}

  private static final Pattern COMMITTEE = Pattern.compile("^([省市区县州旗]委|镇党委|乡党委)(.*(?:书记|常委|委员))$");
  private static final Pattern HEAD_OF_DIVISION = Pattern.compile("^(?:常务副|代|副)?([省市区县州旗镇乡])长$");

  /** The post as the ontology states it. */
  Settled settle(ParsedText text, PostChain.Post post) {
    String title = post.title();
    Optional<Entity> organization = post.organization();
    Matcher head = HEAD_OF_DIVISION.matcher(title);
    if (head.matches()) {
      if (organization.isEmpty()) {
        organization =
            committee(text, head.group(1) + "委")
                .flatMap(committee -> governed(text, committee))
                .or(() -> onlyDivision(text, head.group(1)));
      } else if (post.shared() && isCommittee(organization.get())) {
        organization = governed(text, organization.get());
      }
      return new Settled(title, organization);
    }
    Matcher committee = COMMITTEE.matcher(title);
    if (committee.matches() && organization.isEmpty()) {
      Optional<Entity> named = committee(text, committee.group(1));
      if (named.isPresent()) {
        return new Settled(committee.group(2), named);
      }
    }
    if (organization.isPresent()
        && organization.get().type() == EntityType.PLACE
        && isOccupation(text, post)) {
      return new Settled(title, Optional.empty());
    }
    return new Settled(title, organization);
  }

  /** A country gives its citizens no calling: 中国作家 is no post in China. */
  private static boolean isOccupation(ParsedText text, PostChain.Post post) {
    return text.named()
        .reading()
        .words()
        .endingAt(post.unit().span().end(), Category.TITLE_CORE)
        .map(LexiconHit::note)
        .filter("occupation"::equals)
        .isPresent();
  }

  private static boolean isCommittee(Entity entity) {
    return entity.type() == EntityType.ORGANIZATION && entity.name().endsWith("委");
  }

  /** The only committee of that kind that the article names. */
  private static Optional<Entity> committee(ParsedText text, String form) {
    return only(
        text.named().entities().stream()
            .filter(e -> e.type() == EntityType.ORGANIZATION)
            .filter(e -> e.name().endsWith(form) && e.name().length() > form.length())
            .toList());
  }

  /** The division that a party committee leads, if the article names it: 江苏省 for 江苏省委. */
  private static Optional<Entity> governed(ParsedText text, Entity committee) {
    String name = committee.name().replaceFirst("^中共", "");
    String division = name.substring(0, name.length() - 1);
    String bare = division.substring(0, Math.max(2, division.length() - 1));
    return text.named().entities().stream()
        .filter(e -> e.type() == EntityType.PLACE)
        .filter(
            e ->
                e.name().equals(division)
                    || e.aliases().contains(division)
                    || e.name().equals(bare))
        .findFirst();
  }

  private static Optional<Entity> onlyDivision(ParsedText text, String suffix) {
    return only(
        text.named().entities().stream()
            .filter(e -> e.type() == EntityType.PLACE)
            .filter(
                e ->
                    e.name().endsWith(suffix)
                        || text.text().contains(e.name() + suffix)
                        || e.aliases().stream().anyMatch(alias -> alias.endsWith(suffix)))
            .toList());
  }

  private static Optional<Entity> only(List<Entity> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
