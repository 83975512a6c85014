package org.newsgraph.extractor.fact;

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
  private static final int NOUN_REACH = 5;
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
        placed(sentence, i, frame, found);
      }
      List<RelationFrames.Frame> belonging = new ArrayList<>(frames.belonging(word.word()));
      if (i + 1 < units.size() && units.get(i + 1) instanceof Unit.Word next) {
        belonging.addAll(frames.belonging(word.word() + next.word()));
      }
      for (RelationFrames.Frame frame : belonging) {
        belonging(sentence, i, frame, found);
      }
      for (RelationFrames.Frame frame : frames.called(word.word())) {
        called(sentence, i, frame, found);
      }
    }
  }

  /** 甲创办乙, 由甲创办的乙, 乙由甲创办, 甲创办的乙. */
  private static void made(
      ParsedSentence sentence, int verb, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(verb);
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
    for (Entity thing : things) {
      for (Entity each : agents) {
        found.add(thing, frame.relation(), each, sentence, frame.rule());
      }
    }
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
    for (Entity each : things(thing, frame)) {
      for (Entity agent : of(following(sentence, clause, verb), frame.lefts())) {
        found.add(each, frame.relation(), agent, sentence, frame.rule());
      }
    }
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
  private static Optional<NounPhrase> subject(
      ParsedSentence sentence, Clause clause, int verb, int end) {
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

  private static List<Entity> of(Optional<NounPhrase> phrase, Set<EntityType> types) {
    return phrase.stream()
        .flatMap(p -> p.heads().stream())
        .filter(e -> types.contains(e.type()))
        .toList();
  }

  /** 甲位于乙, 位于乙的甲. */
  private static void placed(
      ParsedSentence sentence, int verb, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(verb);
    List<Unit> units = sentence.units();
    Optional<Entity> object = Optional.empty();
    int at = verb + 1;
    for (; at < clause.to() && at - verb <= 4 && object.isEmpty(); at++) {
      if (units.get(at) instanceof Unit.Name name
          && frame.rights().contains(name.entity().type())) {
        object = Optional.of(name.entity());
      }
    }
    if (object.isEmpty()) {
      return;
    }
    while (at < clause.to()
        && units.get(at) instanceof Unit.Name name
        && frame.rights().contains(name.entity().type())) {
      object = Optional.of(name.entity());
      at++;
    }
    Optional<NounPhrase> head = Optional.empty();
    for (int i = at; i < clause.to() && i - at <= 2; i++) {
      if (units.get(i).isWord("的")) {
        int from = i;
        head =
            clause.phrases().stream()
                .filter(p -> p.from() > from && p.from() - from <= 4)
                .findFirst();
        break;
      }
    }
    List<Entity> subjects = of(head, frame.lefts());
    if (subjects.isEmpty() && head.isEmpty()) {
      subjects = of(subject(sentence, clause, verb, verb), frame.lefts());
    }
    for (Entity subject : subjects) {
      found.add(subject, frame.relation(), object.get(), sentence, frame.rule());
    }
  }

  /** 甲旗下乙, 甲旗下的乙、丙. */
  private static void belonging(
      ParsedSentence sentence, int noun, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(noun);
    List<Unit> units = sentence.units();
    int before = noun - 1;
    while (before >= clause.from()
        && (units.get(before).isWord("的")
            || units.get(before).isWord("”")
            || units.get(before).isWord("集团"))) {
      before--;
    }
    if (before < clause.from()
        || !(units.get(before) instanceof Unit.Name whole)
        || !frame.rights().contains(whole.entity().type())) {
      return;
    }
    Optional<NounPhrase> parts =
        clause.phrases().stream()
            .filter(p -> p.from() > noun && p.from() - noun <= NOUN_REACH)
            .findFirst();
    for (Entity part : of(parts, frame.lefts())) {
      found.add(part, frame.relation(), whole.entity(), sentence, frame.rule());
    }
  }

  /** 乙是甲的子公司; 甲、乙、丙等某组织成员. */
  private static void called(
      ParsedSentence sentence, int noun, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(noun);
    List<Unit> units = sentence.units();
    int before = noun - 1;
    while (before >= clause.from()
        && (units.get(before).isWord("的")
            || units.get(before).isTagged("b")
            || units.get(before).isTagged("n"))) {
      before--;
    }
    if (before < clause.from()
        || !(units.get(before) instanceof Unit.Name whole)
        || !frame.rights().contains(whole.entity().type())) {
      return;
    }
    List<Entity> subjects = new ArrayList<>();
    for (int i = before - 1; i >= clause.from() && before - i <= 6; i--) {
      if (units.get(i).isWord("是")
          || units.get(i).isWord("为")
          || units.get(i).isWord("系")
          || units.get(i).isWord("作为")) {
        subjects.addAll(of(subject(sentence, clause, i, i), frame.lefts()));
        break;
      }
    }
    for (Entity subject : subjects) {
      found.add(subject, frame.relation(), whole.entity(), sentence, frame.rule());
    }
  }
}
