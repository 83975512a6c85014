package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/** Names that the lexicon lists: places, organizations, and the short forms of countries. */
final class GazetteerFinder implements MentionFinder {

  /**
   * A name of so many characters is taken wherever it stands; a shorter one must be whole words.
   */
  private static final int UNMISTAKABLE = 4;

  /** Verbs and prepositions after which one character stands for a country or city: 访华, 在京. */
  private static final String BEFORE_SHORT_FORM = "在来访对赴驻旅抵离返援向涉留侨";

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
    shortForms(reading, found);
    return found;
  }

  /** Short names of counties are common words too: the segmenter must take them for places. */
  private static boolean isPlaceWord(Reading reading, Span span) {
    return reading.text().sentenceAt(span.start()).tokenAt(span.start()).is("ns");
  }

  private static boolean isShortForm(Reading reading, Span span) {
    Token token = reading.text().sentenceAt(span.start()).tokenAt(span.start());
    return token.is("j") || token.is("b") || token.is("ns") || token.is("g");
  }

  private static boolean whole(Reading reading, Span span) {
    return span.length() >= UNMISTAKABLE
        || (reading.text().isWordBoundary(span.start())
            && reading.text().isWordBoundary(span.end()));
  }

  private static void shortForms(Reading reading, List<Mention> found) {
    List<LexiconHit> hits = reading.words().all(Category.COUNTRY_FORM);
    for (int i = 0; i < hits.size(); i++) {
      LexiconHit hit = hits.get(i);
      Span span = hit.span();
      if (hit.note().equals("party")) {
        if (whole(reading, span) && "“".indexOf(reading.at(span.start() - 1)) < 0) {
          found.add(new Mention(span, EntityType.PLACE, "country-party", 0.8));
        }
        continue;
      }
      if (span.length() != 1) {
        continue;
      }
      int run = runEnd(hits, i);
      Span all = new Span(span.start(), hits.get(run).span().end());
      if (run > i && whole(reading, all) && all.length() <= 4) {
        for (int j = i; j <= run; j++) {
          found.add(new Mention(hits.get(j).span(), EntityType.PLACE, "country-character", 0.8));
        }
        i = run;
      } else if (whole(reading, span)
          && isShortForm(reading, span)
          && BEFORE_SHORT_FORM.indexOf(reading.at(span.start() - 1)) >= 0) {
        found.add(new Mention(span, EntityType.PLACE, "country-character", 0.7));
      } else if (isAfterVerbInWord(reading, span)) {
        found.add(new Mention(span, EntityType.PLACE, "country-character", 0.7));
      }
    }
  }

  /** The second character of a two-character word such as 访华, 来京. */
  private static boolean isAfterVerbInWord(Reading reading, Span span) {
    return span.start() > 0
        && BEFORE_SHORT_FORM.indexOf(reading.at(span.start() - 1)) >= 0
        && whole(reading, new Span(span.start() - 1, span.end()));
  }

  private static int runEnd(List<LexiconHit> hits, int from) {
    int run = from;
    while (run + 1 < hits.size()
        && hits.get(run + 1).note().equals("alone")
        && hits.get(run + 1).span().start() == hits.get(run).span().end()) {
      run++;
    }
    return run;
  }
}
