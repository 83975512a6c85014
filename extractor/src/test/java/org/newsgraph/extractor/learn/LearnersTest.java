package org.newsgraph.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnersTest {

  private static final List<String> LABELS = List.of("none", "event");

  @Test
  void aModelLearnsWhichFeatureTells() {
    LogLinearModel model = new LogLinearLearner(plain(30, 0.1, 0.1), 1).learn(LABELS, examples());

    assertThat(model.probability("event", features("verb", "met"))).isGreaterThan(0.8);
    assertThat(model.probability("event", features("verb", "hoped"))).isLessThan(0.2);
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    LogLinearLearner learner = new LogLinearLearner(plain(5, 0.1, 1), 1);

    assertThat(bytes(learner.learn(LABELS, examples())))
        .isEqualTo(bytes(learner.learn(LABELS, examples())));
  }

  @Test
  void aModelReadFromItsFileSaysTheSame() throws IOException {
    LogLinearModel model = new LogLinearLearner(plain(10, 0.1, 1), 1).learn(LABELS, examples());

    byte[] file = bytes(model);
    LogLinearModel read = WeightFile.readLogLinear(() -> new ByteArrayInputStream(file));

    Features seen = features("verb", "met");
    assertThat(read.probabilities(seen)[1]).isCloseTo(model.probabilities(seen)[1], within(0.02));
    assertThat(bytes(read)).isEqualTo(file);
  }

  @Test
  void whatAModelKnewStaysWhereFurtherExamplesDoNotSpeakAgainstIt() {
    LogLinearLearner learner = new LogLinearLearner(plain(30, 0.1, 0.1), 1);
    LogLinearModel known = learner.learn(LABELS, examples());

    LogLinearModel further =
        learner.learn(known, List.of(new Example(List.of("verb|hoped", "tense|past"), "event")));

    assertThat(further.probability("event", features("verb", "met")))
        .isEqualTo(known.probability("event", features("verb", "met")));
    assertThat(further.probability("event", features("tense", "past"))).isGreaterThan(0.5);
    assertThat(further.probability("event", features("verb", "hoped")))
        .isGreaterThan(known.probability("event", features("verb", "hoped")));
  }

  @Test
  void whereFeaturesAreLeftOutTheRareOnesTellMoreByThemselves() {
    List<Example> seldomNamed = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      seldomNamed.add(
          new Example(i % 5 == 0 ? List.of("verb|met", "who|both") : List.of("verb|met"), "event"));
      seldomNamed.add(new Example(List.of("verb|hoped"), "none"));
    }
    LogLinearModel plain = new LogLinearLearner(plain(20, 0.1, 1), 1).learn(LABELS, seldomNamed);
    LogLinearModel dropping =
        new LogLinearLearner(new Schedule(20, 5, 0.1, 1, 0.5, 1), 1).learn(LABELS, seldomNamed);

    Features alone = features("who", "both");
    assertThat(dropping.probability("event", alone))
        .isGreaterThan(plain.probability("event", alone));
  }

  @Test
  void aScheduleAveragesNoMoreEpochsThanItHas() {
    assertThatThrownBy(() -> new Schedule(3, 4, 0.1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("averages 4 of 3 epochs");
  }

  @Test
  void aFeatureThatWasNeverLearnedWeighsNothing() {
    LogLinearModel model = new LogLinearLearner(plain(10, 0.1, 1), 1).learn(LABELS, examples());

    assertThat(model.probability("event", features("verb", "unheard of"))).isEqualTo(0.5);
  }

  @Test
  void aFeatureCountsOnceHoweverOftenItIsAdded() {
    LogLinearModel model = new LogLinearLearner(plain(10, 0.1, 1), 1).learn(LABELS, examples());
    Features twice = features("verb", "met");
    twice.add("verb", "met");

    assertThat(model.probabilities(twice)).isEqualTo(model.probabilities(features("verb", "met")));
  }

  @Test
  void aFeatureOfPiecesIsTheOneOfItsWholeName() {
    LogLinearModel model = new LogLinearLearner(plain(10, 0.1, 1), 1).learn(LABELS, examples());
    Features pieces = Features.toWeigh();
    pieces.put(Features.template("verb"), FeatureText.of("met"));

    assertThat(model.probabilities(pieces)).isEqualTo(model.probabilities(features("verb", "met")));
  }

  @Test
  void aSequenceModelNeverBreaksItsGrammar() {
    List<String> labels = List.of("O", "B", "E");
    SequenceModel.Grammar grammar = (from, to) -> (from == 1) == (to == 2);
    Features first = Features.toLearn();
    first.add("char", "x");
    Features second = Features.toLearn();
    second.add("char", "y");
    List<SequenceLearner.Sequence> sequences =
        List.of(
            new SequenceLearner.Sequence(List.of(first.names(), second.names()), List.of(1, 2)));
    SequenceModel model =
        new SequenceLearner(plain(20, 0.2, 0.1), 1).learn(labels, grammar, sequences);

    assertThat(model.decode(List.of(first, second))).containsExactly(1, 2);
    int[] odd = model.decode(List.of(first, first, first));
    for (int i = 0; i + 1 < odd.length; i++) {
      assertThat(grammar.allows(odd[i], odd[i + 1])).isTrue();
    }
  }

  @Test
  void aSequenceModelGoesOnFromWhatItKnows() {
    List<String> labels = List.of("O", "B");
    SequenceLearner learner = new SequenceLearner(plain(20, 0.2, 0.1), 1);
    SequenceModel known =
        learner.learn(
            labels,
            (from, to) -> true,
            List.of(
                new SequenceLearner.Sequence(List.of(List.of("char|x")), List.of(1)),
                new SequenceLearner.Sequence(List.of(List.of("char|y")), List.of(0))));

    SequenceModel further =
        learner.learn(
            known, List.of(new SequenceLearner.Sequence(List.of(List.of("char|z")), List.of(1))));

    assertThat(further.decode(List.of(features("char", "x")))).containsExactly(1);
    assertThat(further.decode(List.of(features("char", "y")))).containsExactly(0);
    assertThat(further.decode(List.of(features("char", "z")))).containsExactly(1);
  }

  /** Every step with all features, and the weights as they are in the end. */
  private static Schedule plain(int epochs, double step, double penalty) {
    return new Schedule(epochs, 1, step, penalty, 0, 1);
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Example(List.of("verb|met", "day|" + i % 3), "event"));
      examples.add(new Example(List.of("verb|hoped", "day|" + i % 3), "none"));
    }
    return examples;
  }

  private static Features features(String template, String value) {
    Features features = Features.toWeigh();
    features.add(template, value);
    return features;
  }

  private static byte[] bytes(LogLinearModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WeightFile.write(model, out);
    return out.toByteArray();
  }
}
