package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * Named occasions: a head word (峰会, 运动会, 锦标赛) and, to its left, the words that name it, of which
 * one must be an ordinal, a year, a scope (全国, 中央) or a name.
 */
final class OccasionFinder implements MentionFinder {

  private static final String NUMERALS = "一二三四五六七八九十百零〇两0123456789";
  private static final Pattern QUOTED_CASE =
      Pattern.compile(
          "“\\d{1,2}·\\d{1,2}”[^，。、；\n]{0,14}?(?:事故|案件|事件|惨案|案|地震|火灾)"
              + "|“[^“”，。\n]{2,10}”(?:专项行动|系列活动|专项整治|提名奖|称号|活动|事件)"
              + "|“[^“”，。\n]{2,14}?(?:案|事件|门)”");
  private static final Pattern PARTY =
      Pattern.compile(
          "(?:中国共产党|中共|党的?)(?:十[一二三四五六七八九]|二十)(?:大|届[一二三四五六七八九]中全会)"
              + "|(?:十[一二三四五六七八九]|二十)届[一二三四五六七八九]中全会");
  private static final int LONGEST = 64;

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    for (LexiconHit hit : reading.words().all(Category.OCCASION_HEAD)) {
      if (!reading.text().isWordBoundary(hit.span().end())) {
        continue;
      }
      boolean wholeWord = reading.text().isWordBoundary(hit.span().start());
      switch (hit.note()) {
        case "festival" -> {
          if (wholeWord) {
            found.add(new Mention(hit.span(), EntityType.OCCASION, "occasion-festival", 0.4));
          }
        }
        case "proper" -> {
          if (wholeWord || hit.span().length() > 3) {
            found.add(new Mention(hit.span(), EntityType.OCCASION, "occasion-proper", 0.8));
          }
          named(reading, hit).ifPresent(found::add);
        }
        default -> named(reading, hit).ifPresent(found::add);
      }
    }
    whole(reading, QUOTED_CASE, "occasion-case", found);
    whole(reading, PARTY, "occasion-party", found);
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

  /** The name that ends with {@code head}: leftwards as far as words can belong to it. */
  private static Optional<Mention> named(Reading reading, LexiconHit head) {
    Sentence sentence = reading.text().sentenceAt(head.span().start());
    if (!sentence.span().contains(head.span())) {
      return Optional.empty();
    }
    int first = sentence.indexAt(head.span().start());
    int best = -1;
    double confidence = 0;
    int depth = 0;
    int quotes = 0;
    for (int i = first; i >= 0; i--) {
      Token token = sentence.tokens().get(i);
      if (head.span().end() - token.span().start() > LONGEST) {
        break;
      }
      switch (token.word()) {
        case ")" -> depth++;
        case "(" -> depth--;
        case "”" -> quotes++;
        case "“" -> quotes--;
        default -> {
          if (depth == 0 && quotes == 0 && i < first && !mayStandIn(reading, sentence, i)) {
            i = -1;
          }
        }
      }
      if (depth < 0 || quotes < 0) {
        break;
      }
      if (i < 0 || depth != 0 || quotes != 0) {
        continue;
      }
      double anchor = anchor(reading, sentence, i, first);
      if (anchor > 0) {
        best = token.span().start();
        confidence = Math.max(confidence, anchor);
      }
    }
    if (best < 0 || head.span().end() - best <= head.span().length() + 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Mention(
            new Span(best, head.span().end()),
            EntityType.OCCASION,
            "occasion-" + head.note(),
            confidence));
  }

  /**
   * How well the word at {@code i} can begin a name: an ordinal, a year, a scope, a name; 0 if it
   * cannot.
   */
  private static double anchor(Reading reading, Sentence sentence, int i, int head) {
    Token token = sentence.tokens().get(i);
    String word = token.word();
    if (i >= head) {
      return 0;
    }
    if ((word.startsWith("第") && word.length() <= 2) || word.equals("首届") || word.endsWith("届")) {
      return 0.85;
    }
    if (word.matches("(19|20)\\d\\d年?度?")) {
      return 0.85;
    }
    if (reading.words().within(token.span(), Category.OCCASION_SCOPE).stream()
        .anyMatch(hit -> hit.span().equals(token.span()))) {
      return 0.6;
    }
    if (token.is("ns") || token.is("nt") || token.is("nz") || token.is("nr") || token.is("nx")) {
      return 0.6;
    }
    if (token.is("j") && i + 1 < head) {
      return 0.5;
    }
    boolean namesPlace =
        reading.words().endingAt(token.span().end(), Category.PLACE_NAME).stream()
            .anyMatch(hit -> hit.span().start() == token.span().start());
    return namesPlace ? 0.6 : 0;
  }

  private static boolean mayStandIn(Reading reading, Sentence sentence, int i) {
    Token token = sentence.tokens().get(i);
    String word = token.word();
    if (token.is("w")) {
      return word.equals("·") || word.equals("—") || word.equals("－");
    }
    if (word.codePoints().allMatch(c -> NUMERALS.indexOf(c) >= 0)) {
      return true;
    }
    if (token.is("mq") || token.is("q")) {
      return word.startsWith("第") || "届次号级".contains(word);
    }
    if (token.is("t")) {
      return word.matches("(19|20)\\d\\d年?");
    }
    if (token.is("m")) {
      return word.startsWith("第") || word.matches("(19|20)\\d\\d");
    }
    if (token.is("v") && !token.is("vn") && !token.is("vg")) {
      return word.length() == 2 && i > 0 && isScope(reading, sentence.tokens().get(i - 1));
    }
    return token.is("n")
        || token.is("j")
        || token.is("b")
        || token.is("vn")
        || token.is("vg")
        || token.is("g")
        || token.is("x")
        || token.is("k")
        || token.is("h")
        || token.is("l")
        || token.is("an")
        || token.is("s")
        || (token.is("a") && word.length() == 1)
        || (token.is("f")
            && word.length() == 1
            && "中东西南北".contains(word)
            && i + 1 < sentence.tokens().size());
  }

  private static boolean isScope(Reading reading, Token token) {
    return reading.words().within(token.span(), Category.OCCASION_SCOPE).stream()
        .anyMatch(hit -> hit.span().equals(token.span()));
  }
}
