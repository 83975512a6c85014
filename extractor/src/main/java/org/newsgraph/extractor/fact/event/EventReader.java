package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.FactExtractor;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.fact.TriggerReading;
import org.newsgraph.extractor.fact.TriggerReading.Gate;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityMention;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.Bound;
import org.newsgraph.extractor.time.TimeExpression;

/** Events: each trigger of a frame with its roles, once for each happening. */
public final class EventReader implements FactExtractor {

  private static final Set<Modality> VOUCHED =
      Set.of(Modality.ASSERTED, Modality.PLANNED, Modality.ALLEGED);

  /** What no weight overrides: no word of its own, or something denied or hoped for. */
  private static final Set<Gate> HARD =
      Set.of(Gate.INSIDE_ANOTHER_UNIT, Gate.NOT_A_WORD, Gate.MODALITY);

  /** Triggers weaker than this tell nothing without a model. */
  private static final double ALONE = 0.25;

  /** A date further behind a trigger belongs to what is told after it. */
  private static final int TIME_AFTER = 4;

  private final Frames frames;
  private final Optional<EventModel> model;
  private final OccasionEvents occasions;
  private final Attendance attendance;
  private final Documents documents = new Documents();
  private final ModalityReader modality = new ModalityReader();

  /** Reads by {@code frames} alone. */
  public EventReader(Frames frames) {
    this(frames, Optional.empty());
  }

  /** Reads by {@code frames}, weighed by {@code model}. */
  public EventReader(Frames frames, EventModel model) {
    this(frames, Optional.of(model));
  }

  private EventReader(Frames frames, Optional<EventModel> model) {
    this.frames = frames;
    this.model = model;
    this.attendance = new Attendance(frames);
    this.occasions = new OccasionEvents(frames.of("Conference.1"));
  }

  @Override
  public List<Fact> extract(ParsedText text) {
    return drafts(text, new ArrayList<>()).stream()
        .filter(draft -> draft.frame().standsAlone())
        .map(Draft::event)
        .map(Fact.class::cast)
        .toList();
  }

  @Override
  public List<TriggerReading> explain(ParsedText text) {
    List<TriggerReading> trace = new ArrayList<>();
    drafts(text, trace);
    return trace;
  }

  private List<Draft> drafts(ParsedText text, List<TriggerReading> trace) {
    List<Occurrence> occurrences = occurrences(text);
    List<Draft> drafts = new ArrayList<>();
    int next = 0;
    for (ParsedSentence sentence : text.sentences()) {
      List<Draft> told = new ArrayList<>();
      for (;
          next < occurrences.size() && occurrences.get(next).sentence().equals(sentence);
          next++) {
        read(occurrences.get(next), trace).ifPresent(draft -> addLikeliest(told, draft));
      }
      told.forEach(draft -> Draft.add(drafts, draft));
      occasions.read(text, sentence).forEach(draft -> Draft.add(drafts, draft));
      attendance.read(text, sentence, drafts);
    }
    return drafts;
  }

  /** One trigger tells one event: of several readings of the same word the likeliest. */
  private static void addLikeliest(List<Draft> told, Draft draft) {
    if (!told.isEmpty()) {
      Draft last = told.get(told.size() - 1);
      if (last.span().equals(draft.span())) {
        if (draft.confidence() > last.confidence()) {
          told.set(told.size() - 1, draft);
        }
        return;
      }
    }
    told.add(draft);
  }

  /** The triggers of {@code text}, each with what the rules make of it, in order. */
  List<Occurrence> occurrences(ParsedText text) {
    List<Frames.Hit> hits = frames.find(text.named().reading().folded());
    List<Occurrence> occurrences = new ArrayList<>();
    List<Entity> topic = List.of();
    int next = 0;
    int paragraph = -1;
    for (ParsedSentence sentence : text.sentences()) {
      Span span = sentence.sentence().span();
      if (sentence.sentence().paragraph() != paragraph) {
        paragraph = sentence.sentence().paragraph();
        topic = List.of();
      }
      while (next < hits.size() && hits.get(next).span().start() < span.start()) {
        next++;
      }
      for (; next < hits.size() && hits.get(next).span().end() <= span.end(); next++) {
        occurrences.add(occurrence(text, sentence, hits.get(next), topic));
      }
      List<Entity> named = Slots.topicOf(sentence);
      topic = named.isEmpty() ? topic : named;
    }
    return occurrences;
  }

  private Occurrence occurrence(
      ParsedText text, ParsedSentence sentence, Frames.Hit hit, List<Entity> topic) {
    Frame frame = hit.frame();
    int from = sentence.indexAt(hit.span().start());
    int to = sentence.indexAt(hit.span().end() - 1) + 1;
    Gate gate = gateBefore(text, sentence, hit, from);
    Modality mode = modality.of(sentence, from);
    if (gate == Gate.PASSED && !VOUCHED.contains(mode)) {
      gate = Gate.MODALITY;
    }
    Slots slots = Slots.around(sentence, from, to, topic);
    Roles roles = Roles.fill(frame, slots, hit.trigger());
    if (frame.occasion() && roles.others.isEmpty()) {
      occasionBefore(text, hit.span().start()).ifPresent(roles.others::add);
    }
    boolean complete =
        roles.satisfy(frame.requires())
            && (!slots.isCarried() || roles.satisfy(frame.carriedRequires()))
            && documents.suit(frame, text, roles);
    return new Occurrence(text, sentence, hit, from, to, gate, mode, slots, roles, complete, topic);
  }

  private Optional<Draft> read(Occurrence at, List<TriggerReading> trace) {
    Roles roles = at.roles();
    Optional<TimeExpression> time = Optional.empty();
    double confidence = at.frame().strength() * (at.slots().isCarried() ? 0.7 : 1);
    Gate gate = at.gate();
    if (gate == Gate.PASSED && !at.complete()) {
      gate = Gate.ROLES;
    }
    if (gate == Gate.PASSED && model.isEmpty() && at.frame().strength() < ALONE) {
      gate = Gate.WEIGHT;
    }
    if (model.isPresent() && !HARD.contains(gate)) {
      confidence = model.get().event(at);
      if (confidence < EventModel.LEAST) {
        // What only adds to an event that is told elsewhere (听取, 察看) needs no weight of its own.
        gate = gate == Gate.PASSED && at.frame().standsAlone() ? Gate.WEIGHT : gate;
      } else {
        roles = model.get().roles(at);
        time = model.get().time(at);
        gate = roles.all().isEmpty() ? Gate.ROLES : Gate.PASSED;
      }
    } else if (gate == Gate.PASSED) {
      time = time(at.sentence(), at.from());
    }
    trace.add(
        new TriggerReading(
            at.frame().id(),
            at.hit().span(),
            at.sentence().sentence().span(),
            gate,
            at.slots().toString()));
    if (gate != Gate.PASSED) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            at.frame(),
            at.hit().span().of(at.text().text()),
            at.hit().span(),
            roles,
            time,
            at.modality(),
            at.sentence(),
            confidence));
  }

  /** The occasion named last before {@code offset}: the games that a match belongs to. */
  private static Optional<Entity> occasionBefore(ParsedText text, int offset) {
    Entity last = null;
    for (EntityMention mention : text.named().mentions()) {
      if (mention.span().start() > offset) {
        break;
      }
      if (mention.type() == EntityType.OCCASION) {
        last = mention.entity();
      }
    }
    return Optional.ofNullable(last);
  }

  private static Gate gateBefore(
      ParsedText text, ParsedSentence sentence, Frames.Hit hit, int trigger) {
    if (!(sentence.units().get(trigger) instanceof Unit.Word)
        || sentence.bracketed().get(trigger)) {
      return Gate.INSIDE_ANOTHER_UNIT;
    }
    if (!isWhole(text, hit.span())) {
      return Gate.NOT_A_WORD;
    }
    Clause clause = sentence.clauseOf(trigger);
    String folded = text.named().reading().folded();
    int clauseEnd = sentence.units().get(clause.to() - 1).span().end();
    if (isBlocked(folded, hit) || !isFollowed(folded, hit, clauseEnd)) {
      return Gate.CONTEXT;
    }
    for (int i = clause.from(); i < trigger; i++) {
      if (sentence.units().get(i) instanceof Unit.Word word
          && Attendance.VERBS.contains(word.word())) {
        return Gate.ATTENDANCE;
      }
    }
    return Gate.PASSED;
  }

  /** A short trigger must be whole words; a long one may begin or end inside one. */
  private static boolean isWhole(ParsedText text, Span span) {
    return text.named().reading().text().isWordBoundary(span.start())
        && text.named().reading().text().isWordBoundary(span.end());
  }

  private static boolean isFollowed(String folded, Frames.Hit hit, int clauseEnd) {
    List<String> words = hit.frame().followedBy();
    String rest = folded.substring(hit.span().end(), Math.max(hit.span().end(), clauseEnd));
    return words.isEmpty() || words.stream().anyMatch(rest::contains);
  }

  private static boolean isBlocked(String folded, Frames.Hit hit) {
    return hit.frame().notAfter().stream().anyMatch(w -> folded.startsWith(w, hit.span().end()))
        || hit.frame().notBefore().stream()
            .anyMatch(w -> folded.startsWith(w, hit.span().start() - w.length()));
  }

  /** The date nearest before the trigger in its clause, after it, then in the clauses before. */
  private static Optional<TimeExpression> time(ParsedSentence sentence, int trigger) {
    Clause clause = sentence.clauseOf(trigger);
    return lastTime(sentence, clause.from(), trigger)
        .or(() -> lastTime(sentence, trigger, Math.min(clause.to(), trigger + TIME_AFTER)))
        .or(() -> lastTime(sentence, 0, clause.from()));
  }

  private static Optional<TimeExpression> lastTime(ParsedSentence sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (sentence.units().get(i) instanceof Unit.Time time && isDate(time.expression())) {
        TimeExpression told = time.expression();
        return Optional.of(new TimeExpression(told.span(), told.calendarValue(), told.rule()));
      }
    }
    return Optional.empty();
  }

  /** 截至 and 以前 tell the bound of a count or a state, not when something happened. */
  private static boolean isDate(TimeExpression expression) {
    return expression.bound() == Bound.AT || expression.bound() == Bound.SINCE;
  }
}
