package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;

/** Relations that a verb or a noun between names states ({@link RelationFrames}). */
final class StatedRelations {

  private static final int AGENT_REACH = 7;
  private static final int THING_REACH = 10;
  private static final Set<String> AGENT_MARKS = Set.of("由", "经");
  private static final Set<String> COMPANY = Set.of("与", "和", "同", "联合", "会同", "携手");

  private final RelationFrames frames;

  StatedRelations(RelationFrames frames) {
    this.frames = frames;
  }

  void read(ParsedText text, ParsedSentence sentence, FoundRelations found) {
    List<Unit> units = sentence.units();
    String folded = text.named().reading().folded();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Word word)) {
        continue;
      }
      for (RelationFrames.Frame frame : frames.made(word.word())) {
        if (frame.notAfter().stream().noneMatch(t -> folded.startsWith(t, word.span().end()))) {
          made(sentence, i, frame, found);
        }
      }
      for (RelationFrames.Frame frame : frames.placed(word.word())) {
        StandingRelations.placed(sentence, i, frame, found);
      }
      List<RelationFrames.Frame> belonging = new ArrayList<>(frames.belonging(word.word()));
      if (i + 1 < units.size() && units.get(i + 1) instanceof Unit.Word next) {
        belonging.addAll(frames.belonging(word.word() + next.word()));
      }
      for (RelationFrames.Frame frame : belonging) {
        StandingRelations.belonging(sentence, i, frame, found);
      }
      for (RelationFrames.Frame frame : frames.called(word.word())) {
        StandingRelations.called(sentence, i, frame, found);
      }
    }
  }

  /** 甲创办乙, 由甲创办的乙, 乙由甲创办, 甲创办的乙. */
  private static void made(
      ParsedSentence sentence, int verb, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(verb);
    if (verb + 1 < clause.to()) {
      described(sentence, clause, verb, frame, found);
    }
    Optional<NounPhrase> by = by(clause, verb);
    Optional<NounPhrase> agent = by.isPresent() ? by : subject(sentence, clause, verb, verb);
    if (agent.isEmpty()) {
      charged(sentence, clause, verb, frame, found);
      return;
    }
    List<Entity> things = things(following(sentence, clause, verb), frame);
    if (things.isEmpty() && by.isPresent()) {
      things = things(subject(sentence, clause, by.get().from(), by.get().from()), frame);
    }
    List<Entity> agents = new ArrayList<>(of(agent, frame.lefts()));
    with(clause, verb).ifPresent(p -> agents.addAll(of(Optional.of(p), frame.lefts())));
    state(things, agents, frame, sentence, found);
  }

  /** Each of the agents stands to each of the things as the frame says. */
  private static void state(
      List<Entity> things,
      List<Entity> agents,
      RelationFrames.Frame frame,
      ParsedSentence sentence,
      FoundRelations found) {
    for (Entity thing : things) {
      for (Entity agent : agents) {
        found.add(thing, frame.relation(), agent, sentence, frame.rule());
      }
    }
  }

  /** 甲是乙与丙共建的机构: what is said to be such a thing, without its own name. */
  private static void described(
      ParsedSentence sentence,
      Clause clause,
      int verb,
      RelationFrames.Frame frame,
      FoundRelations found) {
    List<Unit> units = sentence.units();
    int copula = verb;
    while (copula >= clause.from() && !units.get(copula).isWord("是")) {
      copula--;
    }
    int is = copula;
    if (is < clause.from()
        || !units.get(verb + 1).isWord("的")
        || clause.phrases().stream().anyMatch(p -> p.from() > verb)) {
      return;
    }
    List<Entity> agents =
        clause.phrases().stream()
            .filter(p -> p.from() > is && p.to() <= verb && verb - p.to() <= AGENT_REACH)
            .flatMap(p -> of(Optional.of(p), frame.lefts()).stream())
            .toList();
    state(things(subject(sentence, clause, is, is), frame), agents, frame, sentence, found);
  }

  /** 负责乙运营的甲. */
  private static void charged(
      ParsedSentence sentence,
      Clause clause,
      int verb,
      RelationFrames.Frame frame,
      FoundRelations found) {
    List<Unit> units = sentence.units();
    if (verb + 1 >= units.size() || !units.get(verb + 1).isWord("的")) {
      return;
    }
    Optional<NounPhrase> thing =
        clause.phrases().stream()
            .filter(p -> p.to() <= verb && verb - p.to() <= 2)
            .filter(p -> p.from() > 0 && units.get(p.from() - 1).isWord("负责"))
            .findFirst();
    List<Entity> agents = of(following(sentence, clause, verb), frame.lefts());
    state(things(thing, frame), agents, frame, sentence, found);
  }

  private static List<Entity> things(Optional<NounPhrase> phrase, RelationFrames.Frame frame) {
    return of(phrase, frame.rights()).stream().filter(frame::canBeThing).toList();
  }

  /** 与乙联合发布: who acts along with the subject. */
  private static Optional<NounPhrase> with(Clause clause, int verb) {
    return clause.phrases().stream()
        .filter(p -> COMPANY.contains(p.governor()))
        .filter(p -> p.to() <= verb && verb - p.to() <= 2)
        .findFirst();
  }

  private static Optional<NounPhrase> by(Clause clause, int verb) {
    NounPhrase last = null;
    for (NounPhrase phrase : clause.phrases()) {
      if (phrase.to() <= verb && AGENT_MARKS.contains(phrase.governor())) {
        last = phrase;
      }
    }
    return Optional.ofNullable(last);
  }

  /**
   * The last free phrase before {@code end}, not too far; else the subject of the clause before.
   */
  static Optional<NounPhrase> subject(ParsedSentence sentence, Clause clause, int verb, int end) {
    NounPhrase last = null;
    for (NounPhrase phrase : clause.phrases()) {
      if (phrase.to() <= end && phrase.isFree() && !phrase.heads().isEmpty() && !phrase.object()) {
        last = phrase;
      }
    }
    if (last != null) {
      return verb - last.to() <= AGENT_REACH ? Optional.of(last) : Optional.empty();
    }
    int index = sentence.clauses().indexOf(clause);
    boolean drops = clause.phrases().stream().noneMatch(p -> p.to() <= end);
    if (index == 0 || !drops || verb - clause.from() > 3) {
      return Optional.empty();
    }
    return sentence.clauses().get(index - 1).phrases().stream()
        .filter(p -> p.isFree() && !p.heads().isEmpty() && !p.object())
        .findFirst();
  }

  /** The first phrase after the verb, or the one after 的. */
  private static Optional<NounPhrase> following(ParsedSentence sentence, Clause clause, int verb) {
    Optional<NounPhrase> here =
        clause.phrases().stream()
            .filter(p -> p.from() > verb && p.from() - verb <= THING_REACH)
            .filter(p -> p.governor().isEmpty() || p.governor().equals("为") || p.from() - verb <= 2)
            .filter(p -> !p.heads().isEmpty())
            .findFirst();
    boolean ends = verb + 1 >= clause.to() || sentence.units().get(verb + 1).isWord("、");
    return ends ? sharedThing(sentence, clause, verb) : here;
  }

  /** 由甲主办，乙承办的丙: what a later verb shares with one that ends its clause. */
  private static Optional<NounPhrase> sharedThing(
      ParsedSentence sentence, Clause clause, int verb) {
    int next = Math.min(sentence.clauses().indexOf(clause) + 1, sentence.clauses().size() - 1);
    Clause last = sentence.clauses().get(next);
    for (int i = verb + 1; i + 1 < last.to(); i++) {
      if (sentence.units().get(i).isTagged("v") && sentence.units().get(i + 1).isWord("的")) {
        int of = i + 1;
        return Stream.concat(clause.phrases().stream(), last.phrases().stream())
            .filter(p -> p.from() > of)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  static List<Entity> of(Optional<NounPhrase> phrase, Set<EntityType> types) {
    return phrase.stream()
        .flatMap(p -> p.heads().stream())
        .filter(e -> types.contains(e.type()))
        .toList();
  }
}
