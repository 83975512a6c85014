package org.newsgraph.extractor.name;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Span;

/**
 * Cuts from a proposed name what belongs to its surroundings: posts, kinship words, single marks.
 */
final class MentionTrimmer {

  private static final String MARKS = "“”《》()、，。：；！？ 的-—·\n‘’";

  /** 湖北省委省政府 is two bodies. */
  private static final Pattern COMMITTEE_AND_GOVERNMENT = Pattern.compile("(.*[省市区县州]委)[省市区县州]政府");

  /** 某地部分医院, 中国四大银行: what is counted is no name, what stands before it may be one. */
  private static final Pattern COUNTED =
      Pattern.compile("(.{2,}?)(?:部分|有关|相关|若干|多家|各大|[两三四五六七八九十\\d]+[大家]|第\\d+次[就对]|各级).+");

  /** What is left of {@code mention}; nothing if it was no name. */
  Optional<Mention> trim(Reading reading, Mention mention) {
    if (mention.isUsers()) {
      return Optional.of(mention);
    }
    Span span = withoutTitle(reading, mention);
    if (mention.type() == EntityType.PERSON) {
      span = withoutAddress(reading, withoutKinship(reading, span));
      if (span.length() == 3 && reading.at(span.end() - 1) == '并') {
        span = new Span(span.start(), span.end() - 1);
      }
    }
    if (mention.type() == EntityType.ORGANIZATION) {
      span = withoutTail(reading, span);
    }
    span = balanced(reading.folded(), span);
    int start = span.start();
    int end = span.end();
    boolean quotedName =
        mention.rule().startsWith("quoted") || mention.rule().startsWith("occasion");
    while (!quotedName && start < end && MARKS.indexOf(reading.at(start)) >= 0) {
      start++;
    }
    while (end > start
        && MARKS.indexOf(reading.at(end - 1)) >= 0
        && !(reading.at(end - 1) == ')' && opens(reading.folded(), start, end))) {
      end--;
    }
    if (start >= end) {
      return Optional.empty();
    }
    Span cut = new Span(start, end);
    if (mention.type() == EntityType.ORGANIZATION
        && reading.folded().startsWith("课题组", end)
        && cut.length() <= 3) {
      return Optional.of(
          new Mention(cut, EntityType.PERSON, "person-trimmed", mention.confidence()));
    }
    if (mention.type() == EntityType.ORGANIZATION
        && end < mention.span().end()
        && reading.words().allEndingAt(end, Category.PLACE_NAME).stream()
            .anyMatch(hit -> hit.span().equals(cut))) {
      return Optional.of(new Mention(cut, EntityType.PLACE, "place-trimmed", mention.confidence()));
    }
    return Optional.of(
        start == mention.span().start() && end == mention.span().end()
            ? mention
            : mention.over(new Span(start, end), mention.rule() + "-trimmed"));
  }

  private static boolean opens(String folded, int start, int end) {
    int open = folded.lastIndexOf('(', end - 1);
    return open > start;
  }

  /** A post that begins inside the name ends it; one that ends inside it comes before it. */
  private static Span withoutTitle(Reading reading, Mention mention) {
    Span span = mention.span();
    Optional<Span> title = reading.titleIn(span);
    if (title.isEmpty()
        || mention.rule().startsWith("title-marks")
        || mention.rule().startsWith("gazetteer")
        || mention.rule().startsWith("quoted")) {
      return span;
    }
    Span post = title.get();
    if (mention.type() == EntityType.ORGANIZATION
        && post.start() == span.end() - 1
        && reading.at(span.end()) == '长') {
      return span;
    }
    if (post.start() > span.start() && post.end() >= span.end()) {
      return new Span(span.start(), post.start());
    }
    if (post.start() <= span.start() && post.end() < span.end()) {
      return mention.type() == EntityType.PERSON ? new Span(post.end(), span.end()) : span;
    }
    if (post.contains(span) && mention.type() == EntityType.PERSON) {
      return new Span(span.start(), span.start());
    }
    if (span.contains(post) && mention.type() == EntityType.PERSON) {
      return new Span(span.start(), post.start());
    }
    return span;
  }

  /** Without the common nouns that a name model takes into a name: 团队, 网站. */
  private static Span withoutTail(Reading reading, Span span) {
    Span cut = span;
    for (var tail = reading.words().endingAt(cut.end(), Category.NAME_TAIL);
        tail.isPresent()
            && tail.get().span().start() > cut.start()
            && !isDelegation(reading, cut, tail.get().span());
        tail = reading.words().endingAt(cut.end(), Category.NAME_TAIL)) {
      cut = new Span(cut.start(), tail.get().span().start());
    }
    Matcher counted = COUNTED.matcher(cut.of(reading.folded()));
    if (counted.matches()) {
      cut = new Span(cut.start(), cut.start() + counted.end(1));
    }
    int conjunction = reading.folded().indexOf("以及", cut.start());
    if (conjunction > cut.start() + 1 && conjunction < cut.end()) {
      cut = new Span(cut.start(), conjunction);
    }
    Matcher two = COMMITTEE_AND_GOVERNMENT.matcher(cut.of(reading.folded()));
    if (two.matches()) {
      cut = new Span(cut.start(), cut.start() + two.end(1));
    }
    return cut.length() >= 2 ? cut : span;
  }

  /** 山西代表团 is named after the place that sent it. */
  private static boolean isDelegation(Reading reading, Span name, Span tail) {
    return tail.of(reading.folded()).equals("代表团")
        && (reading.words().allEndingAt(tail.start(), Category.PLACE_NAME).stream()
                .anyMatch(hit -> hit.span().start() == name.start())
            || reading.folded().startsWith("体育", tail.start() - 2));
  }

  /** 毛主席 in one word: the surname is the name. */
  private static Span withoutAddress(Reading reading, Span span) {
    return reading
        .words()
        .endingAt(span.end(), Category.TITLE_CORE)
        .filter(title -> title.span().start() == span.start() + 1)
        .map(title -> new Span(span.start(), title.span().start()))
        .orElse(span);
  }

  private static Span withoutKinship(Reading reading, Span span) {
    for (LexiconHit hit : reading.words().within(span, Category.KINSHIP)) {
      if (hit.span().start() == span.start() && hit.span().end() < span.end()) {
        return new Span(hit.span().end(), span.end());
      }
    }
    return span;
  }

  /** A mark without its partner cuts the name: 香港《明报 is 明报. */
  static Span balanced(String folded, Span span) {
    int start = span.start();
    int end = span.end();
    for (String pair : new String[] {"《》", "“”", "()"}) {
      int depth = 0;
      int lastOpen = -1;
      for (int i = start; i < end; i++) {
        char c = folded.charAt(i);
        if (c == pair.charAt(0)) {
          depth++;
          lastOpen = i;
        } else if (c == pair.charAt(1)) {
          if (depth == 0) {
            return i - start >= end - i - 1 ? new Span(start, i) : new Span(i + 1, end);
          }
          depth--;
        }
      }
      if (depth > 0) {
        return pair.equals("()") || lastOpen - start > end - lastOpen - 1
            ? new Span(start, lastOpen)
            : new Span(lastOpen + 1, end);
      }
    }
    return new Span(start, end);
  }
}
