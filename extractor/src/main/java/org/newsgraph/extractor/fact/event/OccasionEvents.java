package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.TimeExpression;

/**
 * Meetings told in passing: 某某1日在某会议上强调 says that the meeting took place and who was there. The
 * trigger is the head word of the meeting's name.
 */
final class OccasionEvents {

  private static final Set<String> MEETINGS = Set.of("meeting");

  private final Frame conference;

  /**
   * @param conference the frame that such events count under
   */
  OccasionEvents(Frame conference) {
    this.conference = conference;
  }

  /** The meetings told in passing in {@code sentence}. */
  List<Draft> read(ParsedText text, ParsedSentence sentence) {
    List<Draft> drafts = new ArrayList<>();
    for (Clause clause : sentence.clauses()) {
      for (NounPhrase phrase : clause.phrases()) {
        boolean at = phrase.governor().equals("在") && isFollowedByAt(sentence, phrase);
        if (!at) {
          continue;
        }
        for (Entity occasion : phrase.heads()) {
          if (occasion.type() == EntityType.OCCASION) {
            head(text, sentence, phrase)
                .ifPresent(
                    head -> drafts.add(draft(sentence, clause, phrase, occasion, head, text)));
          }
        }
      }
    }
    return drafts;
  }

  private static boolean isFollowedByAt(ParsedSentence sentence, NounPhrase phrase) {
    int next = phrase.to();
    return next < sentence.units().size()
        && (sentence.units().get(next).isWord("上") || sentence.units().get(next).isWord("期间"));
  }

  private static Optional<Span> head(ParsedText text, ParsedSentence sentence, NounPhrase phrase) {
    int end = sentence.units().get(phrase.to() - 1).span().end();
    return text.named().reading().words().allEndingAt(end, Category.OCCASION_HEAD).stream()
        .filter(hit -> MEETINGS.contains(hit.note()))
        .map(LexiconHit::span)
        .findFirst();
  }

  private Draft draft(
      ParsedSentence sentence,
      Clause clause,
      NounPhrase phrase,
      Entity occasion,
      Span head,
      ParsedText text) {
    Roles roles = new Roles();
    roles.targets.add(occasion);
    for (NounPhrase other : clause.phrases()) {
      if (!other.equals(phrase) && other.isFree() && other.noun().isEmpty()) {
        other.heads().stream()
            .filter(e -> e.type() == EntityType.PERSON)
            .forEach(roles.others::add);
      }
    }
    return new Draft(
        conference,
        head.of(text.text()),
        head,
        roles,
        time(sentence, clause),
        Modality.ASSERTED,
        sentence,
        0.6);
  }

  private static Optional<TimeExpression> time(ParsedSentence sentence, Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (sentence.units().get(i) instanceof Unit.Time time) {
        return Optional.of(time.expression());
      }
    }
    return Optional.empty();
  }
}
