package org.newsgraph.extractor.fact.statement;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** Finds who speaks. Immutable. */
final class Speakers {

  private final SpeechWords words;

  Speakers(SpeechWords words) {
    this.words = words;
  }

  /**
   * The subject of the verb of speech at {@code verb}: the first phrase before it in its clause
   * that can speak, else in the clauses before; nobody where someone without a name speaks.
   *
   * @param told the statements before, which tell whom 他 means
   */
  List<Entity> of(ParsedSentence sentence, int verb, String word, Statements told) {
    List<Clause> clauses = sentence.clauses();
    int index = clauses.indexOf(sentence.clauseOf(verb));
    for (int c = index; c >= 0 && c >= index - 2; c--) {
      Clause clause = clauses.get(c);
      Optional<NounPhrase> post = Optional.empty();
      for (NounPhrase phrase : clause.phrases()) {
        if (phrase.from() >= verb
            || (c < index && phrase.object())
            || sentence.quoted().get(phrase.from()) != sentence.quoted().get(verb)
            || !isSubject(phrase)) {
          continue;
        }
        List<Entity> able = able(phrase, words.isOfState(word));
        if (!able.isEmpty() && !isPersonBetween(sentence, clause, phrase, verb)) {
          return isPronoun(sentence, phrase) ? List.of(told.meant(able.get(0))) : able;
        }
        if (phrase.heads().isEmpty() && c == index) {
          post = Optional.of(phrase);
        }
      }
      if (post.isPresent()) {
        return spokesman(sentence, post.get());
      }
      if (speaksUnnamed(sentence, clause, verb)) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * Whether a person speaks who is told after the body or place of {@code phrase}: 大学一位学者认为,
   * 中国常驻联合国代表某某说.
   */
  private boolean isPersonBetween(
      ParsedSentence sentence, Clause clause, NounPhrase phrase, int verb) {
    if (phrase.heads().stream().anyMatch(e -> e.type() == EntityType.PERSON)) {
      return false;
    }
    return sentence.hasWord(phrase.to(), Math.min(verb, clause.to()), words::isCountOfPeople)
        || clause.phrases().stream()
            .filter(later -> later.from() >= phrase.to() && later.to() <= verb && isSubject(later))
            .flatMap(later -> later.heads().stream())
            .anyMatch(e -> e.type() == EntityType.PERSON);
  }

  /** 外交部发言人表示: who speaks for a body, without a name. */
  private List<Entity> spokesman(ParsedSentence sentence, NounPhrase phrase) {
    boolean speaks =
        sentence.units().get(phrase.to() - 1) instanceof Unit.Title title
            && words.isSpokesman(title.title());
    return speaks
        ? phrase.modifiers().stream().filter(e -> e.type() == EntityType.ORGANIZATION).toList()
        : List.of();
  }

  private boolean speaksUnnamed(ParsedSentence sentence, Clause clause, int verb) {
    return sentence.hasWord(clause.from(), Math.min(verb, clause.to()), words::isUnnamed);
  }

  /** Whose report it is: 甲发布的报告显示, 甲年报显示, 甲发布报告显示. */
  List<Entity> ofReport(ParsedSentence sentence, int verb) {
    Clause clause = sentence.clauseOf(verb);
    List<Unit> units = sentence.units();
    int before = verb - 1;
    while (before > clause.from()
        && (units.get(before).isWord("》") || units.get(before).isWord("”"))) {
      before--;
    }
    if (before < clause.from() || !isReport(units.get(before))) {
      return List.of();
    }
    for (NounPhrase phrase : clause.phrases()) {
      if (phrase.from() >= verb || words.isSilencing(phrase.governor())) {
        continue;
      }
      List<Entity> able =
          phrase.heads().stream()
              .filter(e -> e.type() == EntityType.PERSON || e.type() == EntityType.ORGANIZATION)
              .toList();
      if (!able.isEmpty()) {
        return able;
      }
    }
    return List.of();
  }

  private boolean isReport(Unit unit) {
    return unit instanceof Unit.Word word
        ? words.isReport(word.word())
        : unit instanceof Unit.Name name && name.entity().type() == EntityType.PRODUCT;
  }

  private boolean isSubject(NounPhrase phrase) {
    if (words.isSilencing(phrase.governor()) || phrase.attributive()) {
      return false;
    }
    boolean endsInPerson =
        !phrase.heads().isEmpty()
            && phrase.heads().get(phrase.heads().size() - 1).type() == EntityType.PERSON;
    return phrase.noun().isEmpty()
        || (endsInPerson ? !words.isGroup(phrase.noun()) : words.isVoice(phrase.noun()));
  }

  private static List<Entity> able(NounPhrase phrase, boolean states) {
    boolean person = phrase.heads().stream().anyMatch(e -> e.type() == EntityType.PERSON);
    return phrase.heads().stream()
        .filter(
            e ->
                e.type() == EntityType.PERSON
                    || e.type() == EntityType.ORGANIZATION
                    || (e.type() == EntityType.PLACE
                        && states
                        && phrase.noun().isEmpty()
                        && !person))
        .toList();
  }

  /** Whether the phrase is a pronoun for a person. */
  private static boolean isPronoun(ParsedSentence sentence, NounPhrase phrase) {
    return phrase.to() - phrase.from() == 1
        && sentence.units().get(phrase.from()) instanceof Unit.Name name
        && name.entity().type() == EntityType.PERSON
        && !name.entity().mentions().contains(name.span());
  }
}
