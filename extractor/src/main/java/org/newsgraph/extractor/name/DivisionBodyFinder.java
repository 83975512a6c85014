package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * Bodies of an administrative division: the party's committee (上海市委, 中共江苏省委) and, where the
 * division is left out, what begins with 省, 市, 区 or 县 (省政府, 市金融局, 省第三人民医院).
 */
final class DivisionBodyFinder implements MentionFinder {

  private static final List<String> COMMITTEES = List.of("省委", "市委", "区委", "县委", "州委", "旗委");
  private static final int LONGEST = 16;

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    committees(reading, found);
    for (Sentence sentence : reading.text().sentences()) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        unnamed(reading, sentence, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private static void committees(Reading reading, List<Mention> found) {
    String folded = reading.folded();
    for (LexiconHit place : reading.words().all(Category.PLACE_NAME)) {
      int end = place.span().end();
      boolean full =
          "省市区县州旗".indexOf(reading.at(end - 1)) >= 0
              && reading.at(end) == '委'
              && reading.at(end + 1) != '员';
      boolean stem =
          COMMITTEES.stream().anyMatch(c -> folded.startsWith(c, end))
              && reading.at(end + 2) != '员';
      if (!full && !stem) {
        continue;
      }
      int start = place.span().start();
      if (start >= 2 && folded.startsWith("中共", start - 2)) {
        start -= 2;
      }
      found.add(
          new Mention(
              new Span(start, full ? end + 1 : end + 2),
              EntityType.ORGANIZATION,
              "division-committee",
              0.95));
    }
  }

  private static Optional<Mention> unnamed(Reading reading, Sentence sentence, int first) {
    Token token = sentence.tokens().get(first);
    char c = token.word().charAt(0);
    if ("省市区县".indexOf(c) < 0
        || (first > 0
            && isPlaceLike(sentence.tokens().get(first - 1))
            && !sentence.tokens().get(first - 1).word().endsWith("委"))) {
      return Optional.empty();
    }
    int start = token.span().start();
    int end = start;
    for (int i = first; i < sentence.tokens().size(); i++) {
      Token next = sentence.tokens().get(i);
      if (next.span().end() - start > LONGEST
          || (i > first && !mayStandIn(next))
          || reading.titleIn(next.span()).isPresent()) {
        break;
      }
      Optional<LexiconHit> head =
          reading.words().endingAt(next.span().end(), Category.ORGANIZATION_HEAD);
      if (head.isPresent() && next.span().end() - start >= 3 && head.get().span().start() > start) {
        end = next.span().end();
      }
    }
    return end > start
        ? Optional.of(
            new Mention(new Span(start, end), EntityType.ORGANIZATION, "division-body", 0.75))
        : Optional.empty();
  }

  private static boolean isPlaceLike(Token token) {
    return token.is("ns")
        || token.is("m")
        || token.is("r")
        || token.is("n")
        || token.is("q")
        || token.is("f")
        || token.is("a")
        || token.is("b");
  }

  private static boolean mayStandIn(Token token) {
    return (token.is("n") && !token.is("nr") && !token.is("ns"))
        || token.is("vn")
        || token.is("j")
        || token.is("b")
        || token.is("g")
        || token.is("m")
        || token.is("mq");
  }
}
