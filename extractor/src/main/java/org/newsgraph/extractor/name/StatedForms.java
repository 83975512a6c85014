package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.text.Span;

/**
 * Other names that the text states in brackets after a name: (以下简称“某某”), and the foreign spelling
 * or abbreviation of a name (WHO, Boris Johnson).
 */
final class StatedForms {

  private static final Pattern SHORT =
      Pattern.compile(
          "[》”]?(?:,|，)?\\(?(?:以下|下)?(?:统?简称|下称|又称|又名|俗称|英文名|英文简称|英文缩写)(?:为|作)?[:：]?"
              + "[“《\"]?([^()“”\"《》，。；、:：\\n]{2,20})[”》\"]?[)，。]");
  private static final Pattern LATIN =
      Pattern.compile("[》”]?\\(([A-Za-z][A-Za-z0-9&.'’\\- ]{1,60})\\)");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:[A-Z]{2,3}|[A-Za-z ]+):.*|(?i:photo|video|vip|pk|ceo|cfo|cto|coo|app|ii|iii|iv)");

  /** {@code mentions}, and a mention of the same type for each form stated right after one. */
  List<Mention> add(Reading reading, List<Mention> mentions) {
    List<Mention> all = new ArrayList<>(mentions);
    Matcher stated = SHORT.matcher(reading.folded());
    Matcher latin = LATIN.matcher(reading.folded());
    for (Mention mention : mentions) {
      if (follows(stated, mention.span().end())) {
        all.add(form(stated, mention));
      } else if (mention.type() != EntityType.PLACE
          && follows(latin, mention.span().end())
          && !NO_NAME.matcher(latin.group(1)).matches()) {
        all.add(form(latin, mention));
      }
    }
    return all;
  }

  private static boolean follows(Matcher matcher, int offset) {
    matcher.reset();
    return matcher.region(offset, matcher.regionEnd()).lookingAt();
  }

  private static Mention form(Matcher matcher, Mention named) {
    return new Mention(
        new Span(matcher.start(1), matcher.end(1)), named.type(), "stated", named.confidence());
  }
}
