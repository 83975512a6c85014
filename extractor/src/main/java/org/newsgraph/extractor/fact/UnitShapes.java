package org.newsgraph.extractor.fact;

import java.util.Optional;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.WordClusters;

/**
 * Units of a sentence as the features of models name them: a name by its type, a date, a post, a
 * number as such, a word by itself. Immutable and thread-safe.
 *
 * @param clusters the groups of words
 */
public record UnitShapes(WordClusters clusters) {

  private static final String OUTSIDE_SENTENCE = "#";
  private static final String OUTSIDE_CLAUSE = ",";

  /** The group of a word; what is no word stands for itself. */
  public String group(String shape) {
    String group = clusters.of(shape).middle();
    return group.equals("?") ? shape : group;
  }

  /** The last characters of a name. */
  public static String end(String name, int length) {
    return name.substring(Math.max(0, name.length() - length));
  }

  /** The unit at {@code index}, {@code #} where the sentence has none. */
  public static String shape(ParsedSentence sentence, int index) {
    if (index < 0 || index >= sentence.units().size()) {
      return OUTSIDE_SENTENCE;
    }
    Unit unit = sentence.units().get(index);
    if (unit instanceof Unit.Name name) {
      return name.entity().type().name();
    } else if (unit instanceof Unit.Title) {
      return "TITLE";
    } else if (unit instanceof Unit.Time) {
      return "TIME";
    }
    Unit.Word word = (Unit.Word) unit;
    return word.is("m") ? "NUMBER" : word.word();
  }

  /** The same, and a comma for all units of other clauses. */
  public static String shape(ParsedSentence sentence, int index, Clause clause) {
    return clause.contains(index) || index < 0 || index >= sentence.units().size()
        ? shape(sentence, index)
        : OUTSIDE_CLAUSE;
  }

  /** The same, and a comma for every mark that ends a clause. */
  public static String shapeInItsClause(ParsedSentence sentence, int index) {
    return index < 0 || index >= sentence.units().size()
        ? OUTSIDE_SENTENCE
        : shape(sentence, index, sentence.clauseOf(index));
  }

  /** The part of speech of a word; another unit's shape; a comma outside the clause. */
  public static String tag(ParsedSentence sentence, int index, Clause clause) {
    if (!clause.contains(index)) {
      return OUTSIDE_CLAUSE;
    }
    return sentence.units().get(index) instanceof Unit.Word word
        ? word.nature()
        : shape(sentence, index);
  }

  /** The last verb of {@code clause} before the unit at {@code index}. */
  public static Optional<String> verbBefore(ParsedSentence sentence, int index, Clause clause) {
    for (int i = index - 1; i >= clause.from(); i--) {
      if (sentence.units().get(i).isTagged("v")) {
        return Optional.of(shape(sentence, i));
      }
    }
    return Optional.empty();
  }

  /** The next verb of {@code clause} after the unit at {@code index}. */
  public static Optional<String> verbAfter(ParsedSentence sentence, int index, Clause clause) {
    for (int i = index + 1; i < clause.to(); i++) {
      if (sentence.units().get(i).isTagged("v")) {
        return Optional.of(shape(sentence, i));
      }
    }
    return Optional.empty();
  }
}
