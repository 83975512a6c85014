package org.newsgraph.extractor.fact.event;

import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.WordClusters;

/**
 * Units as features name them.
 *
 * @param clusters the groups of words
 */
record Shapes(WordClusters clusters) {

  /** The group of a word; what is no word stands for itself. */
  String group(String shape) {
    String group = clusters.middle(shape);
    return group.equals("?") ? shape : group;
  }

  static String end(String name, int length) {
    return name.substring(Math.max(0, name.length() - length));
  }

  static String bucket(int number) {
    return number < 4
        ? "" + number
        : number < 7 ? "5" : number < 12 ? "9" : number < 20 ? "15" : "20";
  }

  /** As {@link #shape}, wherever in the sentence it stands. */
  static String whole(ParsedSentence sentence, int index) {
    return index < 0 || index >= sentence.units().size()
        ? "#"
        : shape(sentence, index, sentence.clauseOf(index));
  }

  /** A unit as features name it: a name by its type, a date, a post, a word by itself. */
  static String shape(ParsedSentence sentence, int index, Clause clause) {
    if (index < clause.from() || index >= clause.to()) {
      return index >= 0 && index < sentence.units().size() ? "," : "#";
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

  static String tag(ParsedSentence sentence, int index, Clause clause) {
    if (index < clause.from() || index >= clause.to()) {
      return ",";
    }
    return sentence.units().get(index) instanceof Unit.Word word
        ? word.nature()
        : shape(sentence, index, clause);
  }
}
