package org.newsgraph.extractor.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.text.Span;

class CalibrationTest {

  private static final Span SENTENCE = new Span(0, 9);
  private static final Entity SPEAKER =
      new Entity(
          0, EntityType.PERSON, "林海", new TreeSet<>(), List.of(new Span(0, 2)), Optional.empty());

  @Test
  void goesStraightBetweenTheMeasuredPoints() {
    Calibration calibration =
        Calibration.read(List.of("# kind", "statement\t0.4\t0.2", "statement\t0.8\t0.6"));
    assertThat(calibrated(calibration, 0.4)).isEqualTo(0.2);
    assertThat(calibrated(calibration, 0.6)).isCloseTo(0.4, within(1e-9));
    assertThat(calibrated(calibration, 0.8)).isEqualTo(0.6);
  }

  @Test
  void outsideThePointsTheNearestCounts() {
    Calibration calibration =
        Calibration.read(List.of("statement\t0.4\t0.2", "statement\t0.8\t0.6"));
    assertThat(calibrated(calibration, 0.1)).isEqualTo(0.2);
    assertThat(calibrated(calibration, 1)).isEqualTo(0.6);
  }

  @Test
  void aKindWithoutPointsStatesWhatItStated() {
    assertThat(calibrated(Calibration.read(List.of("event\t0.4\t0.2")), 0.7)).isEqualTo(0.7);
  }

  @Test
  void theBundledPointsNeverMakeTheLikelierFactTheLessLikely() {
    Calibration bundled = Calibration.bundled();
    List<Double> right =
        IntStream.rangeClosed(0, 100).mapToObj(i -> calibrated(bundled, i / 100.0)).toList();
    assertThat(right).isSorted();
  }

  private static double calibrated(Calibration calibration, double stated) {
    Evidence evidence = new Evidence(SENTENCE, stated, "rule");
    Fact fact = new Fact.Statement(SPEAKER, "好", SENTENCE, true, List.of(evidence));
    return calibration.of(fact).evidence().get(0).confidence();
  }
}
