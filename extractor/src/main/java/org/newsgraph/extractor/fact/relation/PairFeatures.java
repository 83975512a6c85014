package org.newsgraph.extractor.fact.relation;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.UnitShapes;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.WordClusters;

/** What the model of relations sees of two names. */
final class PairFeatures {

  private static final int NEAR = 5;

  private final UnitShapes shapes;

  PairFeatures(WordClusters clusters) {
    this.shapes = new UnitShapes(clusters);
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
      String shape = UnitShapes.shape(sentence, i);
      String group = shapes.group(shape);
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
      String before = UnitShapes.shape(sentence, from - 1 - offset);
      String after = UnitShapes.shape(sentence, to + offset);
      features.add("l", number(offset), before, typed);
      features.add("r", number(offset), after, typed);
      features.add("gl", number(offset), shapes.group(before), typed);
      features.add("gr", number(offset), shapes.group(after), typed);
    }
    phrases(features, typed, pair, from - 1, to);
    names(features, kinds, pair);
    features.add("headline", flag(sentence.sentence().isHeadline()), typed);
    return features;
  }

  private static void phrases(Features features, String typed, Pair pair, int first, int second) {
    Optional<NounPhrase> left = pair.sentence().clauseOf(first).phraseAt(first);
    Optional<NounPhrase> right = pair.sentence().clauseOf(second).phraseAt(second);
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

  /** What the names themselves tell: one inside the other, their last characters. */
  private static void names(Features features, String kinds, Pair pair) {
    Entity subject = pair.subject();
    Entity object = pair.object();
    boolean begins = begins(subject, object);
    features.add("begins", flag(begins), kinds);
    features.add("begun", flag(begins(object, subject)), kinds);
    features.add("holds", flag(subject.name().contains(object.name())), kinds);
    features.add("send", UnitShapes.end(subject.name(), 1), kinds);
    features.add("send2", UnitShapes.end(subject.name(), 2), kinds);
    features.add("oend", UnitShapes.end(object.name(), 1), kinds);
    features.add("oend2", UnitShapes.end(object.name(), 2), kinds);
    features.add(
        "ends",
        UnitShapes.end(subject.name(), 1),
        UnitShapes.end(object.name(), 1),
        flag(begins),
        kinds);
    features.add("olength", number(Math.min(5, object.name().length())), kinds);
  }

  private static boolean begins(Entity longer, Entity shorter) {
    return longer.name().startsWith(shorter.name())
        || shorter.aliases().stream()
            .anyMatch(alias -> alias.length() > 1 && longer.name().startsWith(alias));
  }

  private static String bucket(int number) {
    return number < 4 ? "" + number : number < 7 ? "5" : number < 11 ? "9" : "14";
  }
}
