package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.time.TimeExpression;

/**
 * A date that may date an event, where it stands.
 *
 * @param expression the date
 * @param where its place: {@code before} or {@code after} the trigger in its clause, {@code
 *     earlier} or {@code later} in the sentence, {@code previous} for the last one told before the
 *     sentence in its paragraph, {@code last} for the last one of the paragraphs before, {@code
 *     lead} for the article's first
 * @param units how many units lie between, within the sentence; else how many sentences
 * @param rank how many dates of the sentence lie nearer
 * @param paragraphs how many paragraphs lie between
 * @param next the word right after it; a comma at a clause's end
 */
record When(
    TimeExpression expression, String where, int units, int rank, int paragraphs, String next) {

  private static final Set<String> IN_SENTENCE = Set.of("before", "after", "earlier", "later");

  /** Whether it stands in the trigger's sentence. */
  boolean isInSentence() {
    return IN_SENTENCE.contains(where);
  }

  /** Whether it stands before the trigger. */
  boolean isBefore() {
    return !where.equals("after") && !where.equals("later");
  }

  /** The dates around {@code occurrence}, each once. */
  static List<When> around(Occurrence occurrence) {
    List<When> found = new ArrayList<>();
    ParsedSentence sentence = occurrence.sentence();
    Clause clause = occurrence.clause();
    int rank = 0;
    for (int i = occurrence.from() - 1; i >= 0; i--) {
      if (sentence.units().get(i) instanceof Unit.Time time) {
        String where = i >= clause.from() ? "before" : "earlier";
        found.add(
            new When(
                time.expression(), where, occurrence.from() - i - 1, rank++, 0, next(sentence, i)));
      }
    }
    rank = 0;
    for (int i = occurrence.to(); i < sentence.units().size(); i++) {
      if (sentence.units().get(i) instanceof Unit.Time time) {
        String where = i < clause.to() ? "after" : "later";
        found.add(
            new When(time.expression(), where, i - occurrence.to(), rank++, 0, next(sentence, i)));
      }
    }
    told(occurrence, found);
    return found;
  }

  /** The last date told before the sentence, and the article's first. */
  private static void told(Occurrence occurrence, List<When> found) {
    List<ParsedSentence> sentences = occurrence.text().sentences();
    int index = occurrence.sentence().sentence().index();
    int paragraph = occurrence.sentence().sentence().paragraph();
    boolean last = true;
    for (int i = index - 1; i >= 0 && last; i--) {
      ParsedSentence earlier = sentences.get(i);
      for (int j = earlier.units().size() - 1; j >= 0 && last; j--) {
        if (earlier.units().get(j) instanceof Unit.Time time) {
          int paragraphs = paragraph - earlier.sentence().paragraph();
          found.add(
              new When(
                  time.expression(),
                  paragraphs == 0 ? "previous" : "last",
                  index - i,
                  0,
                  paragraphs,
                  next(earlier, j)));
          last = false;
        }
      }
    }
    for (ParsedSentence first : sentences) {
      if (first.sentence().index() >= index) {
        return;
      }
      for (int j = 0; j < first.units().size(); j++) {
        if (first.units().get(j) instanceof Unit.Time time) {
          found.add(
              new When(
                  time.expression(),
                  "lead",
                  index - first.sentence().index(),
                  0,
                  paragraph - first.sentence().paragraph(),
                  next(first, j)));
          return;
        }
      }
    }
  }

  private static String next(ParsedSentence sentence, int unit) {
    if (unit + 1 >= sentence.units().size()) {
      return ",";
    }
    Unit next = sentence.units().get(unit + 1);
    return next instanceof Unit.Word word ? word.word() : next.getClass().getSimpleName();
  }
}
