package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the date expressions of a text and resolves them against its publication date and the last
 * date that the text itself told. Immutable and thread-safe.
 *
 * <p>The text is the whole article, headline first, one paragraph a line.
 */
public final class TimeTagger {

  /** Counted from where the publication is unknown; what depends on it is left out. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  private static final int LONGEST_TITLE = 60;

  private final TimeLexicon lexicon = new TimeLexicon();
  private final NumberReader numbers = new NumberReader();
  private final StartFilter filter;
  private final ExpressionReader reader;
  private final BoundReader bounds;

  /** Reads the lexicon from the data files of the package. */
  public TimeTagger() {
    reader =
        new RangeReader(
            new InstantReader(
                lexicon,
                List.of(
                    new NumericReader(),
                    new CalendarReader(lexicon),
                    new LunarReader(lexicon),
                    new RelativeDayReader(lexicon),
                    new SpanReader(lexicon),
                    new NamedPeriodReader(lexicon))));
    bounds = new BoundReader(lexicon);
    filter = new StartFilter(lexicon);
  }

  /**
   * All date expressions of a text, in order, none overlapping another.
   *
   * @param publication the day from which 今天 and the like count
   */
  public List<TimeExpression> tag(CharSequence text, LocalDate publication) {
    Scan scan = new Scan(text, lexicon.foldings());
    List<TimeExpression> expressions = new ArrayList<>();
    Narrative narrative = Narrative.from(publication);
    int offset = 0;
    int floor = 0;
    while (offset < scan.length()) {
      int next = afterNonDate(scan, offset);
      if (next > offset) {
        offset = next;
        continue;
      }
      Draft draft = blocked(scan, offset) ? null : reader.read(scan, offset, narrative);
      if (draft == null) {
        offset = Math.max(offset + 1, numbers.endOfRun(scan, offset));
        continue;
      }
      TimeExpression expression = bounds.read(scan, draft, floor);
      expressions.add(expression);
      if (draft.dates() && !compared(scan, draft.start())) {
        narrative = narrative.after(draft.value(), draft.end());
      }
      offset = expression.span().end();
      floor = offset;
    }
    return List.copyOf(expressions);
  }

  /**
   * The date expressions of a text of unknown publication: counted from the first day that the text
   * itself dates in full, or, if it dates none, only those that need nothing to count from.
   */
  public List<TimeExpression> tag(CharSequence text) {
    List<TimeExpression> absolute =
        tag(text, ANY_DAY).stream().filter(TimeTagger::isAbsolute).toList();
    return absolute.stream()
        .filter(expression -> expression.value() instanceof TimeValue.Day)
        .findFirst()
        .map(first -> tag(text, first.value().firstDay()))
        .orElse(absolute);
  }

  private static boolean isAbsolute(TimeExpression expression) {
    String rule = expression.rule();
    return !rule.contains("publication") && !rule.contains("narrative");
  }

  /** The offset after what surely is no date, or {@code offset}. */
  private int afterNonDate(Scan scan, int offset) {
    if (scan.at(offset) == '《') {
      return afterTitle(scan, offset);
    }
    if (!filter.mayStart(scan, offset)) {
      return offset + 1;
    }
    WordTable.Match<String> idiom = lexicon.idioms().longestAt(scan, offset);
    return idiom == null ? offset : idiom.end();
  }

  /** Digits inside a longer number or code are no date; nor is what recurs. */
  private boolean blocked(Scan scan, int offset) {
    char before = scan.at(offset - 1);
    boolean vague = "几数这那".indexOf(before) >= 0 && numbers.isNumeral(scan.at(offset));
    if (vague || before == '每' || lexicon.glued(scan, offset)) {
      return true;
    }
    if (!numbers.isDigit(scan.at(offset))) {
      return false;
    }
    boolean code = before < 128 && (Character.isLetterOrDigit(before) || before == '%');
    boolean fraction =
        (before == '.' || before == '/' || before == '-') && numbers.isDigit(scan.at(offset - 2));
    return code || fraction;
  }

  /** Words of a work's title date nothing. */
  private static int afterTitle(Scan scan, int offset) {
    for (int i = offset + 1; i < offset + LONGEST_TITLE; i++) {
      if (scan.at(i) == '》') {
        return i + 1;
      }
    }
    return offset + 1;
  }

  /** 较2019年: a date of comparison does not move the narrative. */
  private static boolean compared(Scan scan, int start) {
    return "比较".indexOf(scan.at(start - 1)) >= 0;
  }
}
