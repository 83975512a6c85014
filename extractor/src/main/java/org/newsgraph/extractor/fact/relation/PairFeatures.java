package org.newsgraph.extractor.fact.relation;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.WordClusters;

/** What the model of relations sees of two names. */
final class PairFeatures {

  private static final int NEAR = 5;

  private final WordClusters clusters;

  PairFeatures(WordClusters clusters) {
    this.clusters = clusters;
  }

  /**
   * The features of {@code pair}.
   *
   * @param ruled the labels of the relations that the rules found between the two
   */
  Features of(Pair pair, List<String> ruled, Features features) {
    ParsedSentence sentence = pair.sentence();
    boolean forward = pair.subjectUnit() < pair.objectUnit();
    int from = Math.min(pair.subjectUnit(), pair.objectUnit()) + 1;
    int to = Math.max(pair.subjectUnit(), pair.objectUnit());
    String kinds = pair.subject().type() + ">" + pair.object().type();
    String typed = kinds + (forward ? "+" : "-");
    features.add("bias");
    features.add("kinds", kinds);
    features.add("typed", typed);
    if (ruled.isEmpty()) {
      features.add("rulenone", typed);
    }
    for (String rule : ruled) {
      features.add("rule", rule);
      features.add("rule", rule, typed);
    }
    features.add("units", bucket(to - from), typed);
    StringBuilder path = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    int verbs = 0;
    int names = 0;
    boolean comma = false;
    for (int i = from; i < to; i++) {
      String shape = shape(sentence, i);
      String group = group(shape);
      path.append(shape).append(' ');
      groups.append(group).append(' ');
      features.add("b", shape, typed);
      features.add("gb", group, typed);
      Unit unit = sentence.units().get(i);
      verbs += unit.isTagged("v") && !unit.isTagged("vn") ? 1 : 0;
      names += unit instanceof Unit.Name ? 1 : 0;
      comma |= unit.isWord("，");
      if (unit.isTagged("v")) {
        features.add("v", shape, typed);
      }
    }
    if (to - from <= NEAR) {
      features.add("path", path.toString(), typed);
      features.add("groups", groups.toString(), typed);
    }
    features.add("verbs", number(Math.min(2, verbs)), typed);
    features.add("names", number(Math.min(3, names)), typed);
    features.add("comma", flag(comma), typed);
    features.add("clause", flag(sentence.clauseOf(from).equals(sentence.clauseOf(to))), typed);
    for (int offset = 1; offset <= 2; offset++) {
      String before = shape(sentence, from - 1 - offset);
      String after = shape(sentence, to + offset);
      features.add("l", number(offset), before, typed);
      features.add("r", number(offset), after, typed);
      features.add("gl", number(offset), group(before), typed);
      features.add("gr", number(offset), group(after), typed);
    }
    phrases(features, typed, pair, from - 1, to);
    names(features, kinds, pair);
    features.add("headline", flag(sentence.sentence().isHeadline()), typed);
    return features;
  }

  private static void phrases(Features features, String typed, Pair pair, int first, int second) {
    Optional<NounPhrase> left = phrase(pair.sentence(), first);
    Optional<NounPhrase> right = phrase(pair.sentence(), second);
    left.ifPresent(
        phrase -> {
          features.add("same", flag(left.equals(right)), typed);
          features.add("lg", phrase.governor(), typed);
          features.add("la", flag(phrase.attributive()), typed);
          features.add("ln", phrase.noun(), typed);
        });
    right.ifPresent(
        phrase -> {
          features.add("rg", phrase.governor(), typed);
          features.add("rn", phrase.noun(), typed);
          features.add("ro", flag(phrase.object()), typed);
        });
  }

  private static Optional<NounPhrase> phrase(ParsedSentence sentence, int unit) {
    return sentence.clauseOf(unit).phrases().stream()
        .filter(phrase -> phrase.from() <= unit && unit < phrase.to())
        .findFirst();
  }

  /** What the names themselves tell: one inside the other, their last characters. */
  private static void names(Features features, String kinds, Pair pair) {
    Entity subject = pair.subject();
    Entity object = pair.object();
    boolean begins = begins(subject, object);
    features.add("begins", flag(begins), kinds);
    features.add("begun", flag(begins(object, subject)), kinds);
    features.add("holds", flag(subject.name().contains(object.name())), kinds);
    features.add("send", end(subject.name(), 1), kinds);
    features.add("send2", end(subject.name(), 2), kinds);
    features.add("oend", end(object.name(), 1), kinds);
    features.add("oend2", end(object.name(), 2), kinds);
    features.add("ends", end(subject.name(), 1), end(object.name(), 1), flag(begins), kinds);
    features.add("olength", number(Math.min(5, object.name().length())), kinds);
  }

  private static boolean begins(Entity longer, Entity shorter) {
    return longer.name().startsWith(shorter.name())
        || shorter.aliases().stream()
            .anyMatch(alias -> alias.length() > 1 && longer.name().startsWith(alias));
  }

  private static String end(String name, int length) {
    return name.substring(Math.max(0, name.length() - length));
  }

  private String group(String shape) {
    String group = clusters.middle(shape);
    return group.equals("?") ? shape : group;
  }

  private static String bucket(int number) {
    return number < 4 ? "" + number : number < 7 ? "5" : number < 11 ? "9" : "14";
  }

  private static String shape(ParsedSentence sentence, int index) {
    if (index < 0 || index >= sentence.units().size()) {
      return "#";
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
}
