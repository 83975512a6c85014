package org.newsgraph.extractor.fact.relation;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;

/** Kinship: 李某的儿子王某, 李某女儿马某; 女儿马某 of the person told of; 李某是王某的妻子. */
final class KinshipRelations {

  private static final int REACH = 40;

  void read(
      ParsedText text, ParsedSentence sentence, Optional<Entity> topic, FoundRelations found) {
    List<Unit> units = sentence.units();
    for (LexiconHit hit :
        text.named().reading().words().within(sentence.sentence().span(), Category.KINSHIP)) {
      int at = sentence.indexAt(hit.span().start());
      int next = sentence.indexAt(hit.span().end() - 1) + 1;
      Optional<Entity> owner = owner(units, at);
      Optional<Entity> relative = person(units, next);
      if (relative.isPresent()) {
        owner
            .or(() -> before(units, at))
            .or(() -> topic)
            .ifPresent(
                one -> found.add(relative.get(), RelationType.RELATIVE, one, sentence, "kinship"));
      } else if (owner.isPresent()) {
        called(units, at)
            .ifPresent(
                one -> found.add(one, RelationType.RELATIVE, owner.get(), sentence, "kinship"));
      }
    }
  }

  private static Optional<Entity> owner(List<Unit> units, int kin) {
    int before = kin - 1;
    while (before >= 0 && (units.get(before).isWord("的") || units.get(before).isTagged("m"))) {
      before--;
    }
    return person(units, before);
  }

  /** The subject of 是 before the owner: 李某 in 李某是王某的妻子. */
  private static Optional<Entity> called(List<Unit> units, int kin) {
    for (int i = kin - 1; i > 0 && kin - i <= 5; i--) {
      if (units.get(i).isWord("是") || units.get(i).isWord("系") || units.get(i).isWord("为")) {
        return person(units, i - 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> before(List<Unit> units, int kin) {
    for (int i = kin - 1; i >= 0 && kin - i <= REACH; i--) {
      Optional<Entity> person = person(units, i);
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> person(List<Unit> units, int i) {
    return i >= 0
            && i < units.size()
            && units.get(i) instanceof Unit.Name name
            && name.entity().type() == EntityType.PERSON
        ? Optional.of(name.entity())
        : Optional.empty();
  }
}
