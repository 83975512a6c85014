package org.newsgraph.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;

/** Relations between names: read off a name itself, off names side by side, and off verbs. */
public final class RelationReader implements FactExtractor {

  private static final Set<String> PART_VERBS = Set.of("隶属", "隶属于", "归属", "附属", "附属于", "依托", "依托于");
  private static final Set<String> PART_NOUNS =
      Set.of("旗下", "下属", "所属", "子公司", "全资子公司", "控股子公司", "附属");
  private static final Set<String> PLACE_VERBS =
      Set.of("位于", "坐落于", "地处", "落户", "坐落在", "总部位于", "设在", "落户于");
  private static final Set<String> SCHOOL_VERBS =
      Set.of("毕业", "毕业于", "就读于", "就读", "考入", "学习", "攻读", "进修", "入读");

  @Override
  public List<Fact> extract(ParsedText text) {
    Found found = new Found();
    Optional<Entity> person = Optional.empty();
    for (ParsedSentence sentence : text.sentences()) {
      names(text, sentence, found);
      neighbours(sentence, found);
      verbs(sentence, person, found);
      kinship(text, sentence, person, found);
      Optional<Entity> named = first(sentence, EntityType.PERSON);
      person = named.isPresent() ? named : person;
    }
    return found.facts();
  }

  private static Optional<Entity> first(ParsedSentence sentence, EntityType type) {
    return sentence.units().stream()
        .filter(u -> u instanceof Unit.Name name && name.entity().type() == type)
        .map(u -> ((Unit.Name) u).entity())
        .findFirst();
  }

  /** 浙江大学上海高等研究院 belongs to 浙江大学, if that is named by itself too. */
  private static void names(ParsedText text, ParsedSentence sentence, Found found) {
    for (Unit unit : sentence.units()) {
      if (!(unit instanceof Unit.Name name) || name.entity().type() != EntityType.ORGANIZATION) {
        continue;
      }
      Entity part = name.entity();
      Entity best = null;
      for (Entity whole : text.named().entities()) {
        if (whole.type() == EntityType.ORGANIZATION
            && !whole.equals(part)
            && isWholeOf(whole, part)) {
          best = best == null || whole.name().length() > best.name().length() ? whole : best;
        }
      }
      if (best != null) {
        found.add(part, RelationType.PART_OF, best, sentence, "part-by-name", 0.8);
      }
    }
  }

  private static boolean isWholeOf(Entity whole, Entity part) {
    if (isPrefix(whole.name(), part.name())) {
      return true;
    }
    return whole.aliases().stream().anyMatch(alias -> isPrefix(alias, part.name()));
  }

  private static boolean isPrefix(String whole, String part) {
    return whole.length() >= 2 && part.length() >= whole.length() + 2 && part.startsWith(whole);
  }

  /** 土耳其安塔利亚; 英国《泰晤士报》; 长沙“某小区”. */
  private static void neighbours(ParsedSentence sentence, Found found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i + 1 < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Name left) || left.entity().type() != EntityType.PLACE) {
        continue;
      }
      int next = i + 1;
      while (next < units.size() && (units.get(next).isWord("《") || units.get(next).isWord("“"))) {
        next++;
      }
      if (next < units.size()
          && units.get(next) instanceof Unit.Name right
          && !right.entity().equals(left.entity())
          && !isShortForm(left.span())
          && ((right.entity().type() == EntityType.PLACE && !isShortForm(right.span()))
              || right.entity().type() == EntityType.ORGANIZATION)) {
        found.add(
            right.entity(), RelationType.LOCATED_IN, left.entity(), sentence, "place-beside", 0.7);
      }
    }
  }

  private static boolean isShortForm(Span span) {
    return span.length() < 2;
  }

  private static void verbs(ParsedSentence sentence, Optional<Entity> person, Found found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Word word)) {
        continue;
      }
      if (PART_VERBS.contains(word.word())) {
        pair(units, i, EntityType.ORGANIZATION, EntityType.ORGANIZATION)
            .ifPresent(
                p ->
                    found.add(
                        p.left(), RelationType.PART_OF, p.right(), sentence, "part-verb", 0.75));
      } else if (PART_NOUNS.contains(word.word())) {
        Optional<Entity> whole = before(units, i, EntityType.ORGANIZATION, 2);
        Optional<Entity> part = after(units, i, EntityType.ORGANIZATION, 4);
        if (whole.isPresent() && part.isPresent() && !whole.equals(part)) {
          found.add(part.get(), RelationType.PART_OF, whole.get(), sentence, "part-noun", 0.75);
        }
      } else if (PLACE_VERBS.contains(word.word())) {
        Optional<Entity> place = after(units, i, EntityType.PLACE, 3);
        Optional<Entity> thing = before(units, i, null, 4);
        if (thing.isEmpty() || thing.get().type() == EntityType.PERSON) {
          thing = afterPlace(units, i);
        }
        if (place.isPresent()
            && thing.isPresent()
            && !thing.equals(place)
            && thing.get().type() != EntityType.PERSON
            && thing.get().type() != EntityType.OCCASION) {
          found.add(
              thing.get(), RelationType.LOCATED_IN, place.get(), sentence, "place-verb", 0.75);
        }
      } else if (SCHOOL_VERBS.contains(word.word())) {
        Optional<Entity> school = after(units, i, EntityType.ORGANIZATION, 3);
        if (school.isEmpty()) {
          school = before(units, i, EntityType.ORGANIZATION, 5);
        }
        Optional<Entity> student = before(units, i, EntityType.PERSON, 40).or(() -> person);
        if (school.isPresent() && student.isPresent() && isSchool(school.get())) {
          found.add(
              student.get(), RelationType.EDUCATED_AT, school.get(), sentence, "school-verb", 0.7);
        }
      }
    }
  }

  private static boolean isSchool(Entity organization) {
    return organization.name().matches(".*(大学|学院|学校|中学|党校|系|研究院|北大|清华|研究所)");
  }

  private record Pair(Entity left, Entity right) {}

  private static Optional<Pair> pair(List<Unit> units, int i, EntityType left, EntityType right) {
    Optional<Entity> a = before(units, i, left, 6);
    Optional<Entity> b = after(units, i, right, 3);
    return a.isPresent() && b.isPresent() && !a.equals(b)
        ? Optional.of(new Pair(a.get(), b.get()))
        : Optional.empty();
  }

  private static Optional<Entity> before(
      List<Unit> units, int i, @org.jspecify.annotations.Nullable EntityType type, int reach) {
    for (int j = i - 1; j >= 0 && i - j <= reach; j--) {
      if (units.get(j) instanceof Unit.Name name
          && (type == null || name.entity().type() == type)) {
        return Optional.of(name.entity());
      }
      if (units.get(j).isWord("。") || (reach < 10 && units.get(j).isWord("，"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> after(List<Unit> units, int i, EntityType type, int reach) {
    for (int j = i + 1; j < units.size() && j - i <= reach; j++) {
      if (units.get(j) instanceof Unit.Name name && name.entity().type() == type) {
        return Optional.of(name.entity());
      }
      if (units.get(j).isWord("，")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** 位于杭州的某大学: what is placed follows 的. */
  private static Optional<Entity> afterPlace(List<Unit> units, int verb) {
    for (int j = verb + 1; j + 1 < units.size() && j - verb <= 4; j++) {
      if (units.get(j).isWord("的") && units.get(j + 1) instanceof Unit.Name name) {
        return Optional.of(name.entity());
      }
    }
    return Optional.empty();
  }

  /** 李某的儿子王某, 李某女儿马某; 女儿马某 of the person told of. */
  private static void kinship(
      ParsedText text, ParsedSentence sentence, Optional<Entity> topic, Found found) {
    for (LexiconHit hit :
        text.named().reading().words().within(sentence.sentence().span(), Category.KINSHIP)) {
      int at = sentence.indexAt(hit.span().start());
      int next = sentence.indexAt(hit.span().end() - 1) + 1;
      if (next >= sentence.units().size()
          || !(sentence.units().get(next) instanceof Unit.Name relative)
          || relative.entity().type() != EntityType.PERSON) {
        continue;
      }
      int before = at - 1;
      if (before >= 0 && sentence.units().get(before).isWord("的")) {
        before--;
      }
      Optional<Entity> person =
          before >= 0
                  && sentence.units().get(before) instanceof Unit.Name name
                  && name.entity().type() == EntityType.PERSON
              ? Optional.of(name.entity())
              : before(sentence.units(), at, EntityType.PERSON, 12).or(() -> topic);
      person
          .filter(p -> !p.equals(relative.entity()))
          .ifPresent(
              p ->
                  found.add(relative.entity(), RelationType.RELATIVE, p, sentence, "kinship", 0.7));
    }
  }

  /** Relations found, each once, with all sentences that tell it. */
  private static final class Found {
    private record Key(Entity subject, RelationType type, Entity object) {}

    private final Map<Key, List<Evidence>> relations = new LinkedHashMap<>();

    void add(
        Entity subject,
        RelationType type,
        Entity object,
        ParsedSentence sentence,
        String rule,
        double confidence) {
      relations
          .computeIfAbsent(new Key(subject, type, object), k -> new ArrayList<>())
          .add(new Evidence(sentence.sentence().span(), confidence, rule));
    }

    List<Fact> facts() {
      List<Fact> facts = new ArrayList<>();
      relations.forEach(
          (key, evidence) ->
              facts.add(new Fact.Relation(key.subject(), key.type(), key.object(), evidence)));
      return facts;
    }
  }
}
