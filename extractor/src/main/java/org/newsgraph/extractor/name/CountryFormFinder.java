package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * Short forms that stand for countries and cities: 中方, the characters of 中美, 华 in 访华. They are
 * looked for last, where no other name stands.
 */
final class CountryFormFinder implements MentionFinder {

  /** Verbs and prepositions after which one character stands for a country or city: 访华, 在京. */
  private static final String BEFORE_SHORT_FORM = "在来访对赴驻旅抵离返援向涉留侨";

  /** Characters that are common words beside. */
  private static final String COMMON = "中新老加巴台乌塔哈吉土柬尼";

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    shortForms(reading, found);
    return found;
  }

  private static boolean whole(Reading reading, Span span) {
    return reading.text().isWordBoundary(span.start()) && reading.text().isWordBoundary(span.end());
  }

  private static boolean isShortForm(Reading reading, Span span) {
    Token token = reading.text().sentenceAt(span.start()).tokenAt(span.start());
    return token.is("j") || token.is("b") || token.is("ns") || token.is("g");
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
      if (run > i
          && whole(reading, all)
          && all.length() <= 4
          && !all.of(reading.folded()).equals("中华")) {
        for (int j = i; j <= run; j++) {
          found.add(new Mention(hits.get(j).span(), EntityType.PLACE, "country-character", 0.8));
        }
        i = run;
      } else if (whole(reading, span)
          && isShortForm(reading, span)
          && COMMON.indexOf(reading.at(span.start())) < 0
          && BEFORE_SHORT_FORM.indexOf(reading.at(span.start() - 1)) >= 0) {
        found.add(new Mention(span, EntityType.PLACE, "country-character", 0.7));
      } else if (COMMON.indexOf(reading.at(span.start())) < 0 && isAfterVerbInWord(reading, span)) {
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
