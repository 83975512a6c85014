package org.newsgraph.extractor.fact.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;

/** Relations read off a name itself and off names side by side. */
final class NameRelations {

  /** What an institute has rather than makes. */
  private static final Pattern EQUIPMENT = Pattern.compile("(船|舰|艇|号|望远镜|站|平台|装置|飞机|网站|校区|园)$");

  /** A body of the committee named in the context: 省委宣传部. */
  private static final Pattern OF_COMMITTEE =
      Pattern.compile(
          "^([省市区县州]委|[省市区县州]政府|[省市区县]人大常委会|[省市区县]人大|[省市区县]政协)(.+(部|室|局|办|组|校|委|会|院|厅|处))$");

  /** Bodies of the moment. */
  private static final Pattern PASSING = Pattern.compile("(代表团|访问团|考察团|一行)$");

  private static final Set<String> OPENING = Set.of("《", "“");

  /**
   * Adds what the names of {@code sentence} tell.
   *
   * @param wholes the organizations of the text
   */
  void read(ParsedText text, Wholes wholes, ParsedSentence sentence, FoundRelations found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i) instanceof Unit.Name name) {
        switch (name.entity().type()) {
          case ORGANIZATION -> parts(text, wholes, sentence, name.entity(), found);
          case PRODUCT -> maker(wholes, sentence, name.entity(), found);
          default -> {}
        }
        beside(text, sentence, i, found);
      }
    }
  }

  /** 浙江大学上海高等研究院 belongs to 浙江大学, if that is named by itself too. */
  private static void parts(
      ParsedText text, Wholes wholes, ParsedSentence sentence, Entity part, FoundRelations found) {
    if (PASSING.matcher(part.name()).find()) {
      return;
    }
    wholes
        .longest(part)
        .or(() -> ofCommittee(text, part))
        .ifPresent(whole -> found.add(part, RelationType.PART_OF, whole, sentence, "part-by-name"));
  }

  /** 百度输入法 is made by 百度; a university's ship is run by it. */
  private static void maker(
      Wholes wholes, ParsedSentence sentence, Entity product, FoundRelations found) {
    wholes
        .longest(product)
        .ifPresent(
            body -> {
              boolean has = EQUIPMENT.matcher(product.name()).find();
              found.add(
                  product,
                  has ? RelationType.OPERATOR : RelationType.DEVELOPER,
                  body,
                  sentence,
                  has ? "operator-by-name" : "developer-by-name");
            });
  }

  private static Optional<Entity> ofCommittee(ParsedText text, Entity part) {
    var named = OF_COMMITTEE.matcher(part.name());
    if (!named.matches()) {
      return Optional.empty();
    }
    List<Entity> wholes =
        text.named().entities().stream()
            .filter(e -> e.type() == EntityType.ORGANIZATION && !e.equals(part))
            .filter(e -> Wholes.names(e).anyMatch(name -> name.endsWith(named.group(1))))
            .toList();
    return wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
  }

  /** 土耳其安塔利亚; 英国《泰晤士报》; 长沙“某小区”; 某集团某研究院; 上海的某大学. */
  private static void beside(
      ParsedText text, ParsedSentence sentence, int left, FoundRelations found) {
    List<Unit> units = sentence.units();
    Unit.Name first = (Unit.Name) units.get(left);
    int next = left + 1;
    boolean marked = false;
    while (next < units.size()
        && units.get(next) instanceof Unit.Word word
        && OPENING.contains(word.word())) {
      next++;
      marked = true;
    }
    boolean of = next < units.size() && units.get(next).isWord("的");
    if (of) {
      next++;
    }
    if (next >= units.size()
        || !(units.get(next) instanceof Unit.Name second)
        || isShortForm(first.span())
        || isShortForm(second.span())) {
      return;
    }
    EntityType type = second.entity().type();
    if (first.entity().type() == EntityType.PLACE) {
      if (type == EntityType.ORGANIZATION || (type == EntityType.PLACE && !of)) {
        found.add(
            second.entity(),
            RelationType.LOCATED_IN,
            first.entity(),
            sentence,
            of ? "place-of" : "place-beside");
        if (type == EntityType.PLACE) {
          listed(text, sentence, first.entity(), next, found);
        }
      }
    } else if (first.entity().type() == EntityType.ORGANIZATION
        && type == EntityType.ORGANIZATION
        && !of
        && !marked) {
      found.add(second.entity(), RelationType.PART_OF, first.entity(), sentence, "part-beside");
    }
  }

  /** 杭州西湖、灵隐寺: what follows in the list is there too, unless it is a country or placed itself. */
  private static void listed(
      ParsedText text, ParsedSentence sentence, Entity place, int last, FoundRelations found) {
    List<Unit> units = sentence.units();
    for (int i = last + 1; i + 1 < units.size() && units.get(i).isWord("、"); i += 2) {
      if (!(units.get(i + 1) instanceof Unit.Name name)
          || name.entity().type() != EntityType.PLACE
          || isShortForm(name.span())
          || isKnown(text, name)
          || (i + 2 < units.size() && units.get(i + 2) instanceof Unit.Name)) {
        return;
      }
      found.add(name.entity(), RelationType.LOCATED_IN, place, sentence, "place-listed");
    }
  }

  /** Whether the place is a country or a division, which may lie anywhere. */
  private static boolean isKnown(ParsedText text, Unit.Name name) {
    return text.named()
        .reading()
        .words()
        .endingAt(name.span().end(), Category.PLACE_NAME)
        .filter(hit -> hit.span().equals(name.span()))
        .isPresent();
  }

  private static boolean isShortForm(Span span) {
    return span.length() < 2;
  }
}
