package org.newsgraph.extractor.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsgraph.extractor.name.EntityMention;
import org.newsgraph.extractor.name.NamedText;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;
import org.newsgraph.extractor.time.TimeExpression;

/** Turns the sentences of a named text into units: names first, then titles, dates, words. */
final class UnitReader {

  /** The sentences of {@code text} as units. */
  List<ParsedSentence> read(NamedText text, List<TimeExpression> times) {
    List<Unit> fixed = fixedUnits(text, times);
    List<ParsedSentence> parsed = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : text.reading().text().sentences()) {
      List<Unit> units = new ArrayList<>();
      int at = sentence.span().start();
      while (next < fixed.size() && fixed.get(next).span().start() < sentence.span().start()) {
        next++;
      }
      while (next < fixed.size() && fixed.get(next).span().end() <= sentence.span().end()) {
        words(sentence, at, fixed.get(next).span().start(), text.reading().folded(), units);
        units.add(fixed.get(next));
        at = fixed.get(next).span().end();
        next++;
      }
      words(sentence, at, sentence.span().end(), text.reading().folded(), units);
      parsed.add(ParsedSentence.of(sentence, units, text.left()));
    }
    return parsed;
  }

  private List<Unit> fixedUnits(NamedText text, List<TimeExpression> times) {
    List<Unit> units = new ArrayList<>();
    for (EntityMention mention : text.mentions()) {
      units.add(new Unit.Name(mention.span(), mention.entity()));
    }
    for (Span span : text.reading().titles()) {
      units.add(new Unit.Title(span, span.of(text.reading().text().text())));
    }
    for (TimeExpression time : times) {
      units.add(new Unit.Time(time.span(), time));
    }
    units.sort(Comparator.comparing(Unit::span));
    List<Unit> free = new ArrayList<>();
    int end = 0;
    for (Unit unit : units) {
      if (unit.span().start() >= end) {
        free.add(unit);
        end = unit.span().end();
      } else if (unit instanceof Unit.Title title && unit.span().end() > end) {
        free.add(rest(title, end));
        end = unit.span().end();
      }
    }
    return free;
  }

  /** What a name leaves of a post: 能源部长 after 能源部 is 部长, written in the one character 长. */
  private static Unit.Title rest(Unit.Title title, int from) {
    int named = from - title.span().start();
    String post = title.title().substring(named);
    return new Unit.Title(
        new Span(from, title.span().end()),
        post.length() > 1 ? post : title.title().substring(named - 1));
  }

  private static void words(Sentence sentence, int from, int to, String folded, List<Unit> units) {
    if (from >= to) {
      return;
    }
    for (int i = sentence.indexAt(from); i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      int start = Math.max(token.span().start(), from);
      int end = Math.min(token.span().end(), to);
      if (start >= to) {
        return;
      }
      if (start < end) {
        units.add(
            new Unit.Word(new Span(start, end), folded.substring(start, end), token.nature()));
      }
    }
  }
}
