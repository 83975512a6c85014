package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * The grammar of place names: an address in one run is one place, a city before a venue belongs to
 * its name, a place before a head of places (地区, 码头) runs on to it.
 */
final class PlaceGrammar {

  private static final Set<String> DIVISIONS =
      Set.of(
          "省", "市", "县", "区", "州", "盟", "旗", "自治区", "自治州", "自治县", "特别行政区", "新区", "小区", "海域", "流域",
          "国");
  private static final String ADDRESS_ENDS = "村组号路街巷弄里屯";
  private static final Set<String> DIVISION_WORDS = Set.of("省", "市", "县", "区", "州");
  private static final int LONGEST_GAP = 10;

  /** 巴西圣保罗, 宁夏银川: what the model takes for one name but the lexicon knows as two. */
  List<Mention> split(Reading reading, List<Mention> mentions) {
    List<Mention> parts = new ArrayList<>();
    for (Mention mention : mentions) {
      Optional<Span> first =
          mention.rule().equals("model") && mention.type() == EntityType.PLACE
              ? larger(reading, mention)
              : Optional.empty();
      if (first.isPresent()) {
        parts.add(mention.over(first.get(), "grammar-larger-place"));
        parts.add(
            mention.over(
                new Span(first.get().end(), mention.span().end()), "grammar-smaller-place"));
      } else {
        parts.add(mention);
      }
    }
    return parts;
  }

  /** The country or province that {@code mention} begins with, if all the rest is one place too. */
  private static Optional<Span> larger(Reading reading, Mention mention) {
    Span span = mention.span();
    for (LexiconHit rest : reading.words().allEndingAt(span.end(), Category.PLACE_NAME)) {
      if (rest.span().start() <= span.start()) {
        continue;
      }
      for (LexiconHit first :
          reading.words().allEndingAt(rest.span().start(), Category.PLACE_NAME)) {
        if (first.span().start() == span.start()) {
          return Optional.of(first.span());
        }
      }
    }
    return Optional.empty();
  }

  /** Runs of adjacent places that end in a village, a street or a number: each is one address. */
  List<Mention> addresses(Reading reading, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    int i = 0;
    while (i < mentions.size()) {
      int last = i;
      while (last + 1 < mentions.size() && continues(mentions.get(last), mentions.get(last + 1))) {
        last++;
      }
      if (last > i && ADDRESS_ENDS.indexOf(reading.at(mentions.get(last).span().end() - 1)) >= 0) {
        joined.add(
            new Mention(
                new Span(mentions.get(i).span().start(), mentions.get(last).span().end()),
                EntityType.PLACE,
                "grammar-address",
                0.8));
      } else {
        joined.addAll(mentions.subList(i, last + 1));
      }
      i = last + 1;
    }
    return joined;
  }

  private static boolean continues(Mention left, Mention right) {
    return left.type() == EntityType.PLACE
        && right.type() == EntityType.PLACE
        && !left.isUsers()
        && !right.isUsers()
        && left.span().end() == right.span().start();
  }

  /** 浙江金华+监狱, 北京+人民大会堂, 某县+某村: one place; 土耳其+安塔利亚 stay two. */
  Optional<Mention> join(Reading reading, Mention left, Mention right) {
    if (left.type() != EntityType.PLACE
        || right.type() != EntityType.PLACE
        || left.span().end() != right.span().start()
        || left.rule().startsWith("country-")) {
      return Optional.empty();
    }
    boolean venue = !isCountry(reading, left.span()) && isVenue(reading, right.span());
    return venue
        ? Optional.of(
            new Mention(
                new Span(left.span().start(), right.span().end()),
                EntityType.PLACE,
                "grammar-venue",
                Math.min(left.confidence(), right.confidence())))
        : Optional.empty();
  }

  /** Over the nouns that follow, to a head of places. */
  Optional<Mention> lengthen(Reading reading, Mention mention, int limit) {
    if (mention.type() != EntityType.PLACE || mention.rule().startsWith("country-")) {
      return Optional.empty();
    }
    int from = mention.span().end();
    Sentence sentence = reading.text().sentenceAt(mention.span().start());
    if (from >= sentence.span().end()) {
      return Optional.empty();
    }
    Token next = sentence.tokenAt(from);
    if (DIVISION_WORDS.contains(next.word())
        && next.span().start() == from
        && next.span().end() <= limit
        && !DIVISION_WORDS.contains(String.valueOf(reading.at(from - 1)))) {
      return Optional.of(
          mention.over(new Span(mention.span().start(), next.span().end()), "grammar-division"));
    }
    int end = from;
    for (int i = sentence.indexAt(from); i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.span().start() < from
          || token.span().end() > limit
          || token.span().end() - from > LONGEST_GAP
          || !(token.is("n")
              || token.is("vn")
              || token.is("j")
              || token.is("b")
              || token.is("g")
              || token.is("s"))
          || token.is("nr")
          || reading.titleIn(token.span()).isPresent()) {
        break;
      }
      Optional<LexiconHit> head = reading.words().endingAt(token.span().end(), Category.PLACE_HEAD);
      if (head.isPresent()
          && head.get().span().length() >= 2
          && head.get().span().start() >= from) {
        end = token.span().end();
      }
    }
    return end == from
        ? Optional.empty()
        : Optional.of(
            new Mention(
                new Span(mention.span().start(), end),
                EntityType.PLACE,
                "grammar-place-head",
                mention.confidence() * 0.9));
  }

  /** A venue is a place, whatever the model takes it for: 体育中心, 监狱, 机场. */
  Mention retyped(Reading reading, Mention mention) {
    if (mention.type() != EntityType.ORGANIZATION || !isVenue(reading, mention.span())) {
      return mention;
    }
    return mention.as(EntityType.PLACE, mention.rule() + "-venue");
  }

  private static boolean isVenue(Reading reading, Span span) {
    Optional<LexiconHit> place = reading.words().endingAt(span.end(), Category.PLACE_HEAD);
    if (place.isEmpty()
        || place.get().span().length() < 2
        || place.get().span().start() < span.start()
        || DIVISIONS.contains(place.get().span().of(reading.folded()))) {
      return false;
    }
    Optional<LexiconHit> organization =
        reading.words().endingAt(span.end(), Category.ORGANIZATION_HEAD);
    return organization.isEmpty() || organization.get().span().start() > place.get().span().start();
  }

  private static boolean isCountry(Reading reading, Span span) {
    return reading.words().within(span, Category.PLACE_NAME).stream()
        .anyMatch(hit -> hit.span().equals(span) && hit.note().equals("country"));
  }
}
