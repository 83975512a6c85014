package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Span;

/** Names that the lexicon lists, and those of the user's own dictionary, which win over all. */
final class GazetteerFinder implements MentionFinder {

  /**
   * A name of so many characters is taken wherever it stands; a shorter one must be whole words.
   */
  private static final int UNMISTAKABLE = 4;

  private static final String SOUNDS = "姆斯夫尔德特克维奇诺罗娃科卡丁里拉马亚纳萨基塔达巴莱洛鲁森顿伦";

  private static final Map<Category, EntityType> TYPES =
      Map.of(
          Category.PERSON_NAME, EntityType.PERSON,
          Category.ORGANIZATION_NAME, EntityType.ORGANIZATION,
          Category.PLACE_NAME, EntityType.PLACE,
          Category.PRODUCT_NAME, EntityType.PRODUCT,
          Category.OCCASION_NAME, EntityType.OCCASION);

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    TYPES.forEach(
        (category, type) -> {
          for (LexiconHit hit : reading.words().all(category)) {
            if (hit.note().equals("user")) {
              found.add(new Mention(hit.span(), type, Mention.USER, 1));
            } else if (stands(reading, hit)) {
              String rule = "gazetteer-" + type.name().toLowerCase(java.util.Locale.ROOT);
              found.add(new Mention(hit.span(), type, rule, 0.9));
            }
          }
        });
    return found;
  }

  private static boolean stands(Reading reading, LexiconHit hit) {
    Span span = hit.span();
    return whole(reading, span)
        && !(hit.note().equals("region") && runsOn(reading, span))
        && (!hit.note().equals("division-short") || isPlaceWord(reading, span))
        && !(isLatin(reading.at(span.start())) && isLatin(reading.at(span.start() - 1)))
        && !(isLatin(reading.at(span.end() - 1)) && isLatin(reading.at(span.end())));
  }

  /** Short names of counties are common words too: the segmenter must take them for places. */
  private static boolean isPlaceWord(Reading reading, Span span) {
    return reading.text().sentenceAt(span.start()).tokenAt(span.start()).is("ns");
  }

  /** 阿克拉 in 阿克拉姆, 里约 in 里约尔: part of a longer name written by sound. */
  private static boolean runsOn(Reading reading, Span span) {
    return reading.at(span.start() - 1) == '·'
        || reading.at(span.end()) == '·'
        || (span.length() <= 4
            && SOUNDS.indexOf(reading.at(span.end() - 1)) >= 0
            && SOUNDS.indexOf(reading.at(span.end())) >= 0
            && !reading.text().sentenceAt(span.start()).tokenAt(span.start()).is("ns"));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static boolean whole(Reading reading, Span span) {
    return span.length() >= UNMISTAKABLE
        || (reading.text().isWordBoundary(span.start())
            && reading.text().isWordBoundary(span.end()));
  }
}
