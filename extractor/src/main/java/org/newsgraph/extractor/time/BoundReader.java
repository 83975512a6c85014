package org.newsgraph.extractor.time;

import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.TimeLexicon.BoundWord;

/** Takes to an expression the words around it that leave one side open: 截至9月, 自9月起, 9月之前. */
final class BoundReader {

  private final TimeLexicon lexicon;

  BoundReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param floor the offset before which nothing belongs to the expression
   */
  TimeExpression read(Scan scan, Draft draft, int floor) {
    int start = Math.max(floor, draft.start());
    BoundWord opening = before(scan, start, BoundWord.Side.OPENING);
    int next = scan.skipBlanks(draft.end());
    WordTable.Match<BoundWord> closing = lexicon.closingBounds().longestAt(scan, next);
    if (closing != null && lexicon.deniedAfter(scan, closing.word(), closing.end())) {
      closing = null;
    }
    if (opening != null && start - opening.word().length() >= floor) {
      start -= opening.word().length();
    } else {
      opening = null;
    }
    if (closing == null) {
      return expression(draft, start, draft.end(), opening == null ? Bound.AT : opening.bound());
    }
    BoundWord prefix = before(scan, start, BoundWord.Side.PREFIX);
    boolean since = closing.meaning().bound() == Bound.SINCE && prefix != null;
    if (since && prefix != null && start - prefix.word().length() >= floor) {
      start -= prefix.word().length();
    }
    return expression(draft, start, closing.end(), closing.meaning().bound());
  }

  private @Nullable BoundWord before(Scan scan, int start, BoundWord.Side side) {
    BoundWord longest = null;
    for (BoundWord word : lexicon.openingBounds()) {
      if (word.side() == side
          && scan.endsWith(word.word(), start)
          && (longest == null || longest.word().length() < word.word().length())) {
        longest = word;
      }
    }
    return longest;
  }

  private static TimeExpression expression(Draft draft, int start, int end, Bound bound) {
    return new TimeExpression(new Span(start, end), draft.value(), draft.rule(), bound);
  }
}
