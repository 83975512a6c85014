package org.newsgraph.extractor.fact.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** Works and products by whose they are: 鲁迅《故乡》, 鲁迅的小说《故乡》, 某公司的“某某一号”芯片. */
final class AuthorRelations {

  private static final int REACH = 5;
  private static final Set<String> RUN =
      Set.of(
          "节目", "栏目", "频道", "客户端", "平台", "网站", "公众号", "专栏", "项目", "小区", "商场", "科考", "号", "科考船",
          "货轮", "客机", "航班", "邮轮", "渔船");

  void read(ParsedSentence sentence, FoundRelations found) {
    List<Unit> units = sentence.units();
    for (int i = 1; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Name work) || work.entity().type() != EntityType.PRODUCT) {
        continue;
      }
      boolean isRun = isRun(units, i);
      owner(units, i)
          .filter(
              owner ->
                  owner.entity().type() == EntityType.PERSON
                      || owner.entity().type() == EntityType.ORGANIZATION)
          .ifPresent(
              owner -> {
                if (owner.entity().type() == EntityType.PERSON) {
                  found.add(
                      work.entity(), RelationType.DEVELOPER, owner.entity(), sentence, "author");
                } else {
                  found.add(
                      work.entity(),
                      isRun ? RelationType.OPERATOR : RelationType.DEVELOPER,
                      owner.entity(),
                      sentence,
                      isRun ? "operator-of" : "maker");
                }
              });
    }
  }

  /** A broadcaster runs its programme, a company its platform. */
  private static boolean isRun(List<Unit> units, int work) {
    for (int i = work + 1; i < units.size() && i - work <= 2; i++) {
      if (units.get(i) instanceof Unit.Word word && RUN.contains(word.word())) {
        return true;
      }
    }
    return false;
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
