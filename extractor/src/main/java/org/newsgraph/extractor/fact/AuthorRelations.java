package org.newsgraph.extractor.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** Works and products by whose they are: 鲁迅《故乡》, 鲁迅的小说《故乡》, 某公司的“某某一号”芯片. */
final class AuthorRelations {

  private static final int REACH = 5;

  void read(ParsedSentence sentence, FoundRelations found) {
    List<Unit> units = sentence.units();
    for (int i = 1; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Name work)
          || work.entity().type() != EntityType.PRODUCT) {
        continue;
      }
      owner(units, i)
          .filter(
              owner ->
                  owner.entity().type() == EntityType.PERSON
                      || owner.entity().type() == EntityType.ORGANIZATION)
          .ifPresent(
              owner ->
                  found.add(
                      work.entity(),
                      RelationType.DEVELOPER,
                      owner.entity(),
                      sentence,
                      owner.entity().type() == EntityType.PERSON ? "author" : "maker"));
    }
  }

  /** The name before the work, with nothing between but marks, a post, 的 and nouns. */
  private static Optional<Unit.Name> owner(List<Unit> units, int work) {
    boolean of = false;
    boolean marked = false;
    for (int i = work - 1; i >= 0 && work - i <= REACH; i--) {
      Unit unit = units.get(i);
      if (unit instanceof Unit.Name name) {
        return of || (marked && work - i == 2) ? Optional.of(name) : Optional.empty();
      }
      if (unit.isWord("的")) {
        of = true;
      } else if (unit.isWord("《") || unit.isWord("“")) {
        marked = true;
      } else if (!(unit instanceof Unit.Title)
          && !unit.isTagged("n")
          && !unit.isTagged("b")
          && !unit.isTagged("a")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
