package org.newsgraph.extractor.name.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameModelTrainerTest {

  private static final String[] PEOPLE = {"赵一平", "钱二强", "孙三妹", "周五洲", "吴六一"};
  private static final String[] PLACES = {"东山县", "西河镇", "南浦市", "北岭村"};

  private final Path directory;
  private final Path corpora;

  NameModelTrainerTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    corpora = Files.createDirectory(directory.resolve("corpora"));
    write("tiny-train.bio", 120, "昨天去了");
    write("tiny-dev.bio", 20, "今天到了");
  }

  @Test
  void learnsWhatTheCorpusShows() throws IOException {
    Map<String, Map<NameLabel, NameScore>> scores = train("names.model");
    assertThat(scores).containsOnlyKeys("tiny-dev.bio");
    NameScore names =
        NameModelEvaluator.together(
            scores.getOrDefault("tiny-dev.bio", Map.of()), NameModelTrainer.NAMES);
    assertThat(names.expected()).isEqualTo(40);
    assertThat(names.f1()).isGreaterThan(0.9);
  }

  @Test
  void theSameCorpusGivesTheSameBytes() throws IOException {
    train("first.model");
    train("second.model");
    assertThat(directory.resolve("second.model"))
        .hasSameBinaryContentAs(directory.resolve("first.model"));
  }

  @Test
  void theEvaluatorGivesTheFiguresOfTheTrainer() throws IOException {
    Map<String, Map<NameLabel, NameScore>> scores = train("names.model");
    assertThat(
            new NameModelEvaluator(models("names.model")).evaluate(corpora.resolve("tiny-dev.bio")))
        .isEqualTo(scores.get("tiny-dev.bio"));
  }

  @Test
  void eachCorpusHasItsOwnConvention() throws IOException {
    write("wide-train.bio", 120, "昨天去了", "PER", "ORG");
    train("names.model");
    NameModels models = models("names.model");
    String text = "周五洲昨天去了南浦市。";
    assertThat(models.conventions()).containsExactly("tiny", "wide");
    assertThat(models.following("tiny").tag(text))
        .extracting(LabelledSpan::label)
        .containsExactly(NameLabel.PERSON, NameLabel.PLACE);
    assertThat(models.following("wide").tag(text))
        .extracting(LabelledSpan::label)
        .containsExactly(NameLabel.PERSON, NameLabel.ORGANIZATION);
  }

  @Test
  void aConventionThatIsUnknownIsNamed() throws IOException {
    train("names.model");
    NameModels models = models("names.model");
    assertThatThrownBy(() -> models.following("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No convention of names is called other; there are [tiny]");
  }

  private NameModels models(String file) throws IOException {
    return NameModels.load(Files.newInputStream(directory.resolve(file)));
  }

  private Map<String, Map<NameLabel, NameScore>> train(String output) throws IOException {
    TrainingOptions options = new TrainingOptions(6, 0.15f, 0.6f, 0.5f, 0.2f, 1, 0.05f, 0.05f, 1);
    PrintStream progress =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new NameModelTrainer(options, progress)
        .train(corpora, directory, directory.resolve(output));
  }

  private void write(String name, int texts, String verb) throws IOException {
    write(name, texts, verb, "PER", "LOC");
  }

  private void write(String name, int texts, String verb, String first, String second)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts; i++) {
      name(lines, PEOPLE[i % PEOPLE.length], first);
      verb.chars().forEach(c -> lines.append((char) c).append("\tO\n"));
      name(lines, PLACES[i % PLACES.length], second);
      lines.append(i % 2 == 0 ? "。" : "！").append("\tO\n\n");
    }
    Files.writeString(corpora.resolve(name), lines, StandardCharsets.UTF_8);
  }

  private static void name(StringBuilder lines, String name, String type) {
    for (int i = 0; i < name.length(); i++) {
      lines.append(name.charAt(i)).append(i == 0 ? "\tB-" : "\tI-").append(type).append('\n');
    }
  }
}
