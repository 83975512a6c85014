package org.newsgraph.extractor.name;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * The grammar of long names: a place or organization followed at once by an organization's head or
 * by another organization is one maximal name (地名+机构, 大学+学院, 中共X市委+Y部); a transliterated person
 * runs as far as its dots; a name does not swallow a title.
 */
final class NameGrammar {

  private final Set<String> breaks =
      LexiconFile.read("name-breaks.txt").stream()
          .map(LexiconFile.Entry::word)
          .collect(Collectors.toUnmodifiableSet());
  private final PlaceGrammar places = new PlaceGrammar();

  private static final int LONGEST_GAP = 14;

  /** Words that count or choose bodies, after which none is named. */
  private static final Set<String> COUNTING =
      Set.of("部分", "有关", "相关", "若干", "多家", "各大", "其他", "其它", "所属", "直属", "下属", "旗下");

  /** Adjectives and verbs of the names of missions and bodies. */
  private static final Set<String> STEADY = Set.of("稳定", "综合", "联合", "特别", "国际", "数字化", "应急");

  private static final Set<String> ONE_CHARACTER_HEADS =
      Set.of("部", "局", "厅", "署", "队", "处", "司", "系");

  /** The mentions of {@code chosen}, which do not overlap, lengthened and joined. */
  List<Mention> apply(Reading reading, List<Mention> chosen) {
    List<Mention> joined = new ArrayList<>();
    Deque<Mention> rest =
        new ArrayDeque<>(places.addresses(reading, places.split(reading, chosen)));
    while (!rest.isEmpty()) {
      Mention mention = rest.pop();
      if (mention.isUsers()) {
        joined.add(mention);
        continue;
      }
      if (mention.type() == EntityType.PERSON) {
        mention = dotted(reading, mention);
      }
      Optional<Mention> longer = extend(reading, mention, rest);
      while (longer.isPresent()) {
        mention = longer.get();
        longer = extend(reading, mention, rest);
      }
      joined.add(places.retyped(reading, asLaw(reading, mention)));
    }
    return joined;
  }

  /** The mention joined with the next of {@code rest}, which it takes off, or lengthened. */
  private Optional<Mention> extend(Reading reading, Mention mention, Deque<Mention> rest) {
    if (mention.type() != EntityType.PLACE && mention.type() != EntityType.ORGANIZATION) {
      return Optional.empty();
    }
    Mention next = rest.peek();
    if (next != null && !next.isUsers()) {
      Optional<Mention> both =
          places.join(reading, mention, next).or(() -> join(reading, mention, next));
      if (both.isPresent()) {
        rest.pop();
        return both;
      }
    }
    int limit = next != null ? next.span().start() : Integer.MAX_VALUE;
    return lengthen(reading, mention, limit).or(() -> places.lengthen(reading, mention, limit));
  }

  /**
   * A place before an organization that does not itself begin with a place; an organization and its
   * part.
   */
  private static Optional<Mention> join(Reading reading, Mention left, Mention right) {
    if (right.type() == EntityType.OCCASION
        && right.rule().startsWith("occasion-")
        && !right.rule().equals("occasion-festival")
        && !left.rule().startsWith("country-")
        && isAdjacent(left.span(), right.span())) {
      return Optional.of(
          right.over(new Span(left.span().start(), right.span().end()), "grammar-occasion"));
    }
    if (isLaw(reading, right)
        && left.type() == EntityType.PLACE
        && !left.rule().startsWith("country-")
        && isAdjacent(left.span(), right.span())) {
      return Optional.of(
          right.over(new Span(left.span().start(), right.span().end()), "grammar-law"));
    }
    if (right.type() != EntityType.ORGANIZATION
        || isCommitteeAndGovernment(reading, left.span(), right.span())
        || !isAdjacent(left.span(), right.span())
        || left.rule().startsWith("country-")
        || left.rule().startsWith("title-marks")
        || right.rule().startsWith("title-marks")) {
      return Optional.empty();
    }
    String rightName = right.span().of(reading.folded());
    if (left.type() == EntityType.PLACE && beginsWithPlace(reading, right.span())) {
      return Optional.empty();
    }
    if (left.type() == EntityType.ORGANIZATION
        && right.rule().equals("gazetteer-organization")
        && !reading.words().allEndingAt(right.span().end(), Category.ORGANIZATION_HEAD).stream()
            .anyMatch(hit -> hit.span().start() >= right.span().start())) {
      return Optional.empty();
    }
    if (left.type() == EntityType.PLACE && rightName.matches("[A-Za-z].*")) {
      return Optional.empty();
    }
    return Optional.of(
        new Mention(
            new Span(left.span().start(), right.span().end()),
            EntityType.ORGANIZATION,
            "grammar-join",
            Math.min(left.confidence(), right.confidence())));
  }

  /** 中国民法典 is a law, whatever the model takes it for. */
  private static Mention asLaw(Reading reading, Mention mention) {
    boolean law =
        mention.type() == EntityType.ORGANIZATION
            && reading.words().allEndingAt(mention.span().end(), Category.PRODUCT_NAME).stream()
                .anyMatch(
                    hit ->
                        hit.note().equals("law")
                            && hit.span().length() >= 2
                            && hit.span().start() > mention.span().start());
    return law ? mention.as(EntityType.PRODUCT, "grammar-law") : mention;
  }

  /** 劳动法 after 中国: the country belongs to the law's name. */
  private static boolean isLaw(Reading reading, Mention mention) {
    return mention.rule().equals("gazetteer-product")
        && reading.words().allEndingAt(mention.span().end(), Category.PRODUCT_NAME).stream()
            .anyMatch(hit -> hit.note().equals("law") && hit.span().equals(mention.span()));
  }

  /** 省委省政府 are two bodies. */
  private static boolean isCommitteeAndGovernment(Reading reading, Span left, Span right) {
    return reading.at(left.end() - 1) == '委' && reading.at(right.end() - 1) == '府';
  }

  /** 四大 in 中国四大银行. */
  private static boolean isCounted(String word) {
    return word.length() >= 2
        && "两三四五六七八九十".indexOf(word.charAt(0)) >= 0
        && (word.charAt(1) == '大' || word.charAt(1) == '家');
  }

  private static boolean isAdjacent(Span left, Span right) {
    return left.end() == right.start();
  }

  private static boolean beginsWithPlace(Reading reading, Span span) {
    return reading.words().within(span, Category.PLACE_NAME).stream()
        .anyMatch(hit -> hit.span().start() == span.start());
  }

  /** Over the nouns that follow, to an organization's head. */
  private Optional<Mention> lengthen(Reading reading, Mention mention, int nextName) {
    int limit = nextName;
    int from = mention.span().end();
    Sentence sentence = reading.text().sentenceAt(mention.span().start());
    if (from >= sentence.span().end()) {
      return Optional.empty();
    }
    int end = from;
    int first = pastBracket(reading, sentence, from);
    if (first > sentence.indexAt(from)) {
      limit = Integer.MAX_VALUE;
    }
    for (int i = first; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.span().end() > limit
          || token.span().end() - from > LONGEST_GAP
          || (token.span().start() < from)
          || !(mayStandInside(token) || beginsHead(reading, token))
          || isCommitteeAndGovernment(reading, mention.span(), token.span())
          || breaks.contains(token.word())
          || COUNTING.contains(token.word())
          || isCounted(token.word())
          || isTitle(reading, token)) {
        break;
      }
      Optional<LexiconHit> head = head(reading, token, mention.type());
      if (head.isPresent() && head.get().span().start() >= from) {
        end = token.span().end();
      }
    }
    if (end == from) {
      return Optional.empty();
    }
    return Optional.of(
        new Mention(
            new Span(mention.span().start(), end),
            EntityType.ORGANIZATION,
            "grammar-head",
            mention.confidence() * 0.95));
  }

  /** Past (北京) in 某某(北京)有限公司, whose head follows the bracket. */
  private static int pastBracket(Reading reading, Sentence sentence, int from) {
    int first = sentence.indexAt(from);
    if (reading.at(from) != '(') {
      return first;
    }
    for (int i = first + 1; i < sentence.tokens().size() && i <= first + 4; i++) {
      if (sentence.tokens().get(i).word().equals(")")) {
        boolean headFollows =
            reading
                .words()
                .within(
                    new Span(
                        sentence.tokens().get(i).span().end(),
                        Math.min(sentence.span().end(), sentence.tokens().get(i).span().end() + 6)),
                    Category.ORGANIZATION_HEAD)
                .stream()
                .anyMatch(hit -> hit.span().length() >= 2);
        return headFollows ? i + 1 : first;
      }
    }
    return first;
  }

  private static Optional<LexiconHit> head(Reading reading, Token token, EntityType left) {
    Optional<LexiconHit> strong =
        reading.words().endingAt(token.span().end(), Category.ORGANIZATION_HEAD);
    if (strong.isPresent() && strong.get().span().length() > 1 && !token.word().endsWith("团队")) {
      return strong;
    }
    if (strong.isPresent() && ONE_CHARACTER_HEADS.contains(token.word())) {
      return strong;
    }
    return left == EntityType.ORGANIZATION
        ? reading.words().endingAt(token.span().end(), Category.ORGANIZATION_TAIL)
        : Optional.empty();
  }

  private static boolean isTitle(Reading reading, Token token) {
    return reading.titleIn(token.span()).isPresent();
  }

  /** 创新 in 国际创新中心 is a verb elsewhere: here it begins the head of the name. */
  private static boolean beginsHead(Reading reading, Token token) {
    return token.is("v")
        && token.span().length() == 2
        && reading
            .words()
            .within(
                new Span(token.span().start(), token.span().end() + 4), Category.ORGANIZATION_HEAD)
            .stream()
            .anyMatch(hit -> hit.span().start() == token.span().start());
  }

  private static boolean mayStandInside(Token token) {
    return (token.is("n") && !token.is("nr"))
        || token.is("vn")
        || token.is("j")
        || token.is("b")
        || token.is("g")
        || token.is("an")
        || STEADY.contains(token.word())
        || token.is("k")
        || (token.is("m") && token.word().startsWith("第"))
        || token.is("x");
  }

  /** Joins the dotted parts of a transliterated name: 维克托尔·彼得罗. */
  private static Mention dotted(Reading reading, Mention mention) {
    int start = mention.span().start();
    int end = mention.span().end();
    while (reading.at(end) == '·' && isNameCharacter(reading.at(end + 1))) {
      int next = end + 1;
      int limit = next + 8;
      while (next < limit
          && isNameCharacter(reading.at(next))
          && !isBoundaryAfter(reading, next, end)) {
        next++;
      }
      end = next;
    }
    return start == mention.span().start() && end == mention.span().end()
        ? mention
        : mention.over(new Span(start, end), "grammar-dotted");
  }

  private static boolean isBoundaryAfter(Reading reading, int offset, int dot) {
    return offset > dot + 1
        && reading.text().isWordBoundary(offset)
        && reading.text().tokenAt(offset).filter(token -> token.is("nr")).isEmpty();
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetter(c) || c == '-';
  }
}
