package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Span;

/** Names that the lexicon lists: places, organizations, and the short forms of countries. */
final class GazetteerFinder implements MentionFinder {

  /**
   * A name of so many characters is taken wherever it stands; a shorter one must be whole words.
   */
  private static final int UNMISTAKABLE = 4;

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    for (LexiconHit hit : reading.words().all(Category.PLACE_NAME)) {
      if (whole(reading, hit.span())
          && (!hit.note().equals("division-short") || isPlaceWord(reading, hit.span()))) {
        found.add(new Mention(hit.span(), EntityType.PLACE, "gazetteer-place", 0.9));
      }
    }
    for (LexiconHit hit : reading.words().all(Category.ORGANIZATION_NAME)) {
      if (whole(reading, hit.span())) {
        found.add(new Mention(hit.span(), EntityType.ORGANIZATION, "gazetteer-organization", 0.9));
      }
    }
    return found;
  }

  /** Short names of counties are common words too: the segmenter must take them for places. */
  private static boolean isPlaceWord(Reading reading, Span span) {
    return reading.text().sentenceAt(span.start()).tokenAt(span.start()).is("ns");
  }

  private static boolean whole(Reading reading, Span span) {
    return span.length() >= UNMISTAKABLE
        || (reading.text().isWordBoundary(span.start())
            && reading.text().isWordBoundary(span.end()));
  }
}
