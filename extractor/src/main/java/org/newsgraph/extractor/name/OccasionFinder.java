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
  private static final Pattern HOLIDAY =
      Pattern.compile("(?:春节|元旦|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|十一|圣诞){1,4}(?:小?长假|假期|黄金周|档)");
  private static final Pattern PRIZE =
      Pattern.compile(
          "“([^“”，。、\n]{2,14}(?:奖|奖章|勋章|大奖))”"
              + "|(?:获得|荣获|获颁|颁发|颁授|授予|捧得|摘得|斩获|入围|设立|的|获)([\\u4e00-\\u9fff]{2,10}奖)(?=[，。、；）)\n])");
  private static final Pattern NO_PRIZE =
      Pattern.compile("奖.*|.*颁奖|.*(?:[一二三四五六七八九特优头末]等奖|[金银铜]奖|的.*|[一二三两]项奖|过奖|最.*奖|个.*|名.*奖|了.*)");
  private static final Set<String> ANY_EDITION = Set.of("历届", "往届", "本届", "上届", "下届", "应届", "各届");
  private static final Set<String> DIVISIONS = Set.of("省", "市", "区", "县");
  private static final Set<String> COUNTERS = Set.of("届", "次", "号", "级");
  private static final Set<String> BODIES = Set.of("人大", "政协", "人大常委会", "政协常委会", "委");
  private static final String BEFORE_PRIZE = "颁获得领受授中开摸抽";
  private static final String AFTER_OCCASION = "上期前后";
  private static final int LONGEST = 64;

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    for (LexiconHit hit : reading.words().all(Category.OCCASION_HEAD)) {
      if (!reading.text().isWordBoundary(hit.span().end())
          && AFTER_OCCASION.indexOf(reading.at(hit.span().end())) < 0) {
        continue;
      }
      if (hit.note().equals("award")
          && BEFORE_PRIZE.indexOf(reading.at(hit.span().start() - 1)) >= 0) {
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
    whole(reading, HOLIDAY, "occasion-holiday", found);
    prizes(reading, found);
    processes(reading, found);
    return found;
  }

  /** Prizes in quotes, or after a verb of winning and giving. */
  private static void prizes(Reading reading, List<Mention> found) {
    Matcher matcher = PRIZE.matcher(reading.folded());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      if (!NO_PRIZE.matcher(matcher.group(group)).matches()) {
        found.add(
            new Mention(
                new Span(matcher.start(group), matcher.end(group)),
                EntityType.OCCASION,
                "occasion-prize",
                0.6));
      }
    }
  }

  /** 阿斯塔纳进程: talks named after the city where they began. */
  private static void processes(Reading reading, List<Mention> found) {
    for (LexiconHit place : reading.words().all(Category.PLACE_NAME)) {
      if (place.note().equals("region")
          && place.span().length() > 2
          && reading.folded().startsWith("进程", place.span().end())) {
        found.add(
            new Mention(
                new Span(place.span().start(), place.span().end() + 2),
                EntityType.OCCASION,
                "occasion-process",
                0.6));
      }
    }
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
    if (ANY_EDITION.contains(word)) {
      return 0;
    }
    if (DIVISIONS.contains(word)
        && i + 1 < head
        && BODIES.contains(sentence.tokens().get(i + 1).word())) {
      return 0.6;
    }
    Span toHead = new Span(token.span().start(), sentence.tokens().get(head).span().start());
    if (reading.words().within(toHead, Category.ORGANIZATION_NAME).stream()
        .anyMatch(hit -> hit.span().start() == token.span().start())) {
      return 0.7;
    }
    if (word.startsWith("第") && word.length() <= 2 || word.equals("首届") || word.endsWith("届")) {
      return 0.85;
    }
    if (word.matches("(19|20)\\d\\d年?度?")) {
      return 0.85;
    }
    if (is(reading, token, Category.OCCASION_SCOPE)) {
      return 0.6;
    }
    if (token.is("ns") || token.is("nt") || token.is("nz") || token.is("nr") || token.is("nx")) {
      return 0.6;
    }
    if (word.length() == 1
        && i + 1 < head
        && is(reading, token, Category.COUNTRY_FORM)
        && is(reading, sentence.tokens().get(i + 1), Category.COUNTRY_FORM)) {
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
      return word.startsWith("第") || COUNTERS.contains(word);
    }
    if (token.is("t")) {
      return word.matches("(19|20)\\d\\d年?");
    }
    if (token.is("m")) {
      return word.startsWith("第") || word.matches("(19|20)\\d\\d");
    }
    if (token.is("v") && !token.is("vn") && !token.is("vg")) {
      return is(reading, token, Category.OCCASION_INNER)
          || (word.length() == 2
              && i > 0
              && is(reading, sentence.tokens().get(i - 1), Category.OCCASION_SCOPE));
    }
    if (is(reading, token, Category.OCCASION_INNER)
        || (word.length() == 1 && is(reading, token, Category.COUNTRY_FORM))) {
      return true;
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

  private static boolean is(Reading reading, Token token, Category category) {
    return reading.words().endingAt(token.span().end(), category).stream()
        .anyMatch(hit -> hit.span().start() == token.span().start());
  }
}
