package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * Divides what was taken for one organization but names two: a place and an organization (某市与某大学),
 * a body and what stands to it (某公司控股股东某基金).
 */
final class MentionDivider {

  /** Between two names it says what the second is to the first. */
  private static final Pattern RELATION =
      Pattern.compile("(?:控股|第[一二三]大|大|单一)?股东(?!大?会)|实际控制人|(?:全资|控股)?子公司|母公司|(?:联合)?创始人");

  private static final Set<String> CONJUNCTIONS = Set.of("与", "和", "同", "跟");

  /** Between two bodies it says what the one does to the other. */
  private static final String COVERBS = "将把向对被给从";

  private static final int SHORTEST = 2;

  /** No word of relation reaches farther beyond the name than this. */
  private static final int LONGEST = 5;

  /** The mentions, in their order, each that names two things as two. */
  List<Mention> divide(Reading reading, List<Mention> mentions) {
    return mentions.stream().flatMap(mention -> parts(reading, mention).stream()).toList();
  }

  /** The things that {@code mention} names. */
  List<Mention> parts(Reading reading, Mention mention) {
    if (mention.type() != EntityType.ORGANIZATION
        || mention.isUsers()
        || mention.rule().startsWith("gazetteer")
        || mention.rule().startsWith("title-marks")
        || mention.rule().startsWith("quoted")) {
      return List.of(mention);
    }
    return placeAndBody(reading, mention)
        .or(() -> related(reading, mention))
        .or(() -> actorAndObject(reading, mention))
        .orElse(List.of(mention));
  }

  /** A country and a subject make one name (中国与全球化智库), a city and a university do not. */
  private static Optional<List<Mention>> placeAndBody(Reading reading, Mention mention) {
    Span span = mention.span();
    for (LexiconHit place : reading.words().within(span, Category.PLACE_NAME)) {
      int end = place.span().end();
      if (place.span().start() != span.start()
          || place.note().equals("country")
          || end + 1 >= span.end()
          || !CONJUNCTIONS.contains(reading.folded().substring(end, end + 1))
          || !reading.text().isWordBoundary(end)
          || !reading.text().isWordBoundary(end + 1)) {
        continue;
      }
      Span rest = new Span(end + 1, span.end());
      if (isBody(reading, rest)) {
        return Optional.of(
            List.of(
                new Mention(place.span(), EntityType.PLACE, "place-divided", mention.confidence()),
                part(mention, rest)));
      }
    }
    return Optional.empty();
  }

  /** 某银行向某公司 is no name. */
  private static Optional<List<Mention>> actorAndObject(Reading reading, Mention mention) {
    Span span = mention.span();
    for (int i = span.start() + SHORTEST; i < span.end() - SHORTEST; i++) {
      Span actor = new Span(span.start(), i);
      Span object = new Span(i + 1, span.end());
      if (COVERBS.indexOf(reading.at(i)) >= 0
          && reading.text().isWordBoundary(i)
          && reading.text().isWordBoundary(i + 1)
          && isBody(reading, actor)
          && isBody(reading, object)) {
        return Optional.of(List.of(part(mention, actor), part(mention, object)));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Mention>> related(Reading reading, Mention mention) {
    Span span = mention.span();
    if (span.length() <= SHORTEST) {
      return Optional.empty();
    }
    int reach = Math.min(reading.folded().length(), span.end() + LONGEST);
    Matcher relation =
        RELATION
            .matcher(reading.folded())
            .useTransparentBounds(true)
            .region(span.start() + SHORTEST, reach);
    if (!relation.find()
        || relation.start() >= span.end()
        || !reading.text().isWordBoundary(relation.start())
        || !reading.text().isWordBoundary(relation.end())) {
      return Optional.empty();
    }
    List<Mention> parts = new ArrayList<>();
    int end = relation.start() - (reading.at(relation.start() - 1) == '的' ? 1 : 0);
    if (end - span.start() >= SHORTEST) {
      parts.add(part(mention, new Span(span.start(), end)));
    }
    if (relation.end() < span.end()) {
      Span rest = beforeVerb(reading, new Span(relation.end(), span.end()));
      if (isBody(reading, rest)) {
        parts.add(part(mention, rest));
      }
    }
    return Optional.of(parts);
  }

  private static Mention part(Mention mention, Span span) {
    return mention.over(span, mention.rule() + "-divided");
  }

  /** 减持股份 after a name tells what it did. */
  private static Span beforeVerb(Reading reading, Span span) {
    Sentence sentence = reading.text().sentenceAt(span.start());
    for (int i = sentence.indexAt(span.start()); i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.span().end() > span.end()) {
        break;
      }
      if (token.is("v") && !token.is("vn") && token.span().start() > span.start() + 1) {
        return new Span(span.start(), token.span().start());
      }
    }
    return span;
  }

  /** Whether {@code span} is an organization by itself, not only the head of one. */
  private static boolean isBody(Reading reading, Span span) {
    return reading.words().allEndingAt(span.end(), Category.ORGANIZATION_HEAD).stream()
            .anyMatch(
                head ->
                    head.span().length() >= SHORTEST
                        && head.span().start() >= span.start() + SHORTEST)
        || reading.words().allEndingAt(span.end(), Category.ORGANIZATION_NAME).stream()
            .anyMatch(name -> name.span().equals(span));
  }
}
