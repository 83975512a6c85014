package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * Named occasions: a head word (峰会, 运动会, 锦标赛) and, to its left, the words that name it, of which
 * one must be an ordinal, a year or a name.
 */
final class OccasionFinder implements MentionFinder {

  private static final Pattern ORDINAL =
      Pattern.compile("第[一二三四五六七八九十百零\\d]+[届次屆]|(?:19|20)\\d\\d年?度?|首届|[一二三四五六七八九十]+届");
  private static final Pattern QUOTED_CASE =
      Pattern.compile(
          "“[^“”\n]{2,16}?(?:案|事件|事故|行动|之夜|活动)”|“\\d{1,2}·\\d{1,2}”[^，。、；\n]{0,14}?(?:事故|案件|事件|案|地震|火灾)");
  private static final Pattern WHOLE =
      Pattern.compile(
          "党的(?:十[一二三四五六七八九]|二十)大|党的(?:十[一二三四五六七八九]|二十)届[一二三四五六七八九]中全会|(?:中共)?(?:十[一二三四五六七八九]|二十)届[一二三四五六七八九]中全会|全国两会");
  private static final int LONGEST = 60;

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    for (LexiconHit hit : reading.words().all(Category.OCCASION_HEAD)) {
      if (!reading.text().isWordBoundary(hit.span().end())) {
        continue;
      }
      if (hit.note().equals("festival")) {
        if (reading.text().isWordBoundary(hit.span().start())) {
          found.add(new Mention(hit.span(), EntityType.OCCASION, "occasion-festival", 0.5));
        }
        continue;
      }
      expand(reading, hit, found);
    }
    whole(reading, QUOTED_CASE, "occasion-case", found);
    whole(reading, WHOLE, "occasion-party", found);
    return found;
  }

  private static void whole(Reading reading, Pattern pattern, String rule, List<Mention> found) {
    Matcher matcher = pattern.matcher(reading.folded());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      String name = matcher.group();
      boolean quotedThroughout = name.startsWith("“") && name.endsWith("”");
      found.add(
          new Mention(
              quotedThroughout ? new Span(span.start() + 1, span.end() - 1) : span,
              EntityType.OCCASION,
              rule,
              0.8));
    }
  }

  private static void expand(Reading reading, LexiconHit head, List<Mention> found) {
    Sentence sentence = reading.text().sentenceAt(head.span().start());
    if (!sentence.span().contains(head.span())) {
      return;
    }
    int first = sentence.indexAt(head.span().start());
    int start = Math.min(head.span().start(), sentence.tokens().get(first).span().start());
    boolean named = false;
    boolean quoted = false;
    for (int i = first - 1; i >= 0 && head.span().end() - start < LONGEST; i--) {
      Token token = sentence.tokens().get(i);
      if (token.word().equals("”")) {
        quoted = true;
      } else if (token.word().equals("“")) {
        if (!quoted) {
          break;
        }
        quoted = false;
      } else if (!quoted && !mayStandIn(reading, token)) {
        break;
      }
      start = token.span().start();
      named |= token.is("ns") || token.is("nt") || token.is("nz") || token.is("nr");
    }
    if (quoted) {
      return;
    }
    Span span = trimmed(reading, new Span(start, head.span().end()));
    String name = span.of(reading.folded());
    Matcher ordinal = ORDINAL.matcher(name);
    boolean numbered = ordinal.find();
    if ((numbered && ordinal.end() < name.length()) || (named && !head.note().equals("campaign"))) {
      if (span.length() > head.span().length() + 1 && !isGeneric(name, head)) {
        found.add(
            new Mention(
                span, EntityType.OCCASION, "occasion-" + head.note(), numbered ? 0.85 : 0.6));
      }
    }
  }

  private static boolean isGeneric(String name, LexiconHit head) {
    return head.note().equals("award") && name.length() < 4;
  }

  /** Without what cannot begin a name: 的, 在, numerals of dates, bare punctuation. */
  private static Span trimmed(Reading reading, Span span) {
    int start = span.start();
    while (start < span.end() && "的在于与和及、，年月日—-) ".indexOf(reading.at(start)) >= 0) {
      start++;
    }
    return new Span(start, span.end());
  }

  private static boolean mayStandIn(Reading reading, Token token) {
    String word = token.word();
    char c = word.charAt(0);
    if (token.is("w")) {
      return c == '(' || c == ')' || c == '·' || c == '—';
    }
    if (token.is("t")) {
      return Character.isDigit(c);
    }
    if (token.is("m") || token.is("q")) {
      return Character.isDigit(c)
          || c == '第'
          || word.length() > 1 && "届次屆".indexOf(word.charAt(word.length() - 1)) >= 0
          || "届次屆号杯级".contains(word);
    }
    return token.is("n")
        || token.is("j")
        || token.is("b")
        || token.is("vn")
        || token.is("g")
        || token.is("x")
        || token.is("k")
        || token.is("h")
        || token.is("i")
        || token.is("l")
        || token.is("an")
        || token.is("s")
        || token.is("f")
        || "国际".equals(word)
        || reading.text().folded().startsWith("届", token.span().start());
  }
}
