package org.newsgraph.extractor.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;

/** Reads the noun phrases of a clause: conjuncts of names and posts, with what governs them. */
final class PhraseReader {

  private static final Set<String> CONJUNCTIONS =
      Set.of("、", "和", "与", "及", "以及", "同", "暨", "跟", "或", "并", "－", "—", "-");
  private static final Set<String> GOVERNORS =
      Set.of(
          "在", "于", "由", "被", "遭", "遭到", "将", "把", "对", "向", "为", "给", "从", "自", "与", "和", "同", "跟",
          "据", "另据", "又据", "根据", "按照", "经", "就", "以", "到", "赴", "至", "往", "通过", "随", "随同", "比", "让",
          "令", "使", "面对", "针对", "围绕", "关于", "当", "除", "因", "因为", "作为", "距", "距离", "沿", "朝", "受",
          "来到", "前往", "抵达", "走进", "来自", "对于", "有关", "联合", "会同", "携手", "代表", "替", "为了", "位于", "用",
          "凭借", "以及", "抵", "率", "率领");

  private static final int MODIFIERS = 6;

  private final List<Unit> units;
  private final BitSet bracketed;

  PhraseReader(List<Unit> units, BitSet bracketed) {
    this.units = units;
    this.bracketed = bracketed;
  }

  /** The noun phrases between the units {@code from} and {@code to}. */
  List<NounPhrase> read(int from, int to) {
    List<NounPhrase> phrases = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (isNominal(i)) {
        NounPhrase phrase = phrase(i, from, to);
        phrases.add(phrase);
        i = phrase.to();
      } else {
        i++;
      }
    }
    return phrases;
  }

  private boolean isNominal(int i) {
    Unit unit = units.get(i);
    return !bracketed.get(i) && (unit instanceof Unit.Name || unit instanceof Unit.Title);
  }

  private NounPhrase phrase(int start, int from, int to) {
    Set<Entity> heads = new LinkedHashSet<>();
    Set<Entity> modifiers = new LinkedHashSet<>();
    int i = start;
    int end = start;
    while (i < to) {
      int conjunctEnd = conjunct(i, to, heads, modifiers);
      end = conjunctEnd;
      int next = skipMarks(conjunctEnd, to);
      if (next < to && isConjunction(units.get(next))) {
        int after = skipMarks(next + 1, to);
        if (after < to && isNominal(after)) {
          i = after;
          continue;
        }
      }
      break;
    }
    int after = skipMarks(end, to);
    String noun = "";
    if (after < to && units.get(after).isWord("等")) {
      after++;
      end = after;
    } else if (after < to && isCommonNoun(units.get(after))) {
      noun = ((Unit.Word) units.get(after)).word();
    }
    boolean attributive = after < to && units.get(after).isWord("的");
    return new NounPhrase(
        start,
        end,
        List.copyOf(heads),
        List.copyOf(modifiers),
        governor(start, from),
        noun,
        attributive,
        followsVerb(start, from));
  }

  /** One conjunct: names and posts in a row; a person is its head, else its last name. */
  private int conjunct(int start, int to, Set<Entity> heads, Set<Entity> modifiers) {
    List<Entity> names = new ArrayList<>();
    boolean endsInTitle = false;
    int i = start;
    while (i < to) {
      Unit unit = units.get(i);
      if (bracketed.get(i) || isMark(unit)) {
        i++;
      } else if (unit instanceof Unit.Name name) {
        names.add(name.entity());
        endsInTitle = false;
        i++;
      } else if (unit instanceof Unit.Title) {
        endsInTitle = true;
        i++;
      } else if (unit.isWord("的") && i + 1 < to && isNominal(i + 1) && leadsToPerson(i + 1, to)) {
        i++;
      } else {
        break;
      }
    }
    int end = i;
    while (end > start + 1 && (bracketed.get(end - 1) || isMark(units.get(end - 1)))) {
      end--;
    }
    List<Entity> persons = names.stream().filter(e -> e.type() == EntityType.PERSON).toList();
    if (!persons.isEmpty()) {
      heads.addAll(persons);
      names.stream().filter(e -> e.type() != EntityType.PERSON).forEach(modifiers::add);
    } else if (endsInTitle || names.isEmpty()) {
      modifiers.addAll(names);
    } else {
      heads.add(names.get(names.size() - 1));
      modifiers.addAll(names.subList(0, names.size() - 1));
    }
    return end;
  }

  private boolean leadsToPerson(int i, int to) {
    for (int j = i; j < to && isNominal(j); j++) {
      if (units.get(j) instanceof Unit.Name name && name.entity().type() == EntityType.PERSON) {
        return true;
      }
    }
    return false;
  }

  private int skipMarks(int i, int to) {
    int at = i;
    while (at < to && (bracketed.get(at) || isMark(units.get(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(Unit unit) {
    return unit instanceof Unit.Word word && "“”《》‘’@ ".contains(word.word());
  }

  private static boolean isConjunction(Unit unit) {
    return unit instanceof Unit.Word word && CONJUNCTIONS.contains(word.word());
  }

  private static boolean isCommonNoun(Unit unit) {
    return unit instanceof Unit.Word word
        && (word.is("n") || word.is("vn") || word.is("an") || word.is("b") || word.is("g"))
        && !word.is("nx");
  }

  private String governor(int start, int from) {
    int i = start - 1;
    while (i >= from
        && (isMark(units.get(i)) || units.get(i) instanceof Unit.Time || bracketed.get(i))) {
      i--;
    }
    if (i > from && isPostBetween(i)) {
      return "";
    }
    if (i >= from && units.get(i) instanceof Unit.Word word && GOVERNORS.contains(word.word())) {
      return word.word();
    }
    return governorBeyondModifiers(i, from);
  }

  /** 联合国代表李明远: the post of a person, not who speaks for others. */
  private boolean isPostBetween(int i) {
    return units.get(i).isWord("代表")
        && units.get(i - 1) instanceof Unit.Name body
        && body.entity().type() != EntityType.PERSON
        && units.get(i + 1) instanceof Unit.Name person
        && person.entity().type() == EntityType.PERSON;
  }

  /** 对第二十届中央委员某某, 来到某医院、某大学: past what only modifies the phrase or begins its list. */
  private String governorBeyondModifiers(int last, int from) {
    int i = last;
    while (i >= from && last - i < MODIFIERS && isModifier(units.get(i))) {
      i--;
    }
    return i >= from
            && i < last
            && units.get(i) instanceof Unit.Word word
            && GOVERNORS.contains(word.word())
            && !CONJUNCTIONS.contains(word.word())
        ? word.word()
        : "";
  }

  private static boolean isModifier(Unit unit) {
    return unit instanceof Unit.Word word
        && (word.is("m")
            || word.is("q")
            || word.is("b")
            || word.is("n")
            || word.is("j")
            || word.is("r")
            || word.is("vn")
            || word.word().equals("、"));
  }

  private boolean followsVerb(int start, int from) {
    int i = start - 1;
    while (i >= from
        && (isMark(units.get(i)) || units.get(i).isWord("了") || units.get(i).isWord("过"))) {
      i--;
    }
    return i >= from && units.get(i).isTagged("v") && !units.get(i).isTagged("vn");
  }
}
