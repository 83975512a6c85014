package org.newsgraph.extractor.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeSpecsTest {

  private static final String DAY =
      """
      {"Input": "他昨天到了", "Context": {"ReferenceDateTime": "2021-09-03T00:00:00"},
       "Results": [{"Text": "昨天", "Type": "date", "Start": 1, "Length": 2,
                    "Value": {"PastResolution": {"date": "%s"}}}]}
      """;

  private static final String OPEN =
      """
      {"Input": "2018年以前", "Context": {"ReferenceDateTime": "2021-09-03T00:00:00"},
       "Results": [{"Text": "2018年以前", "TypeName": "datetimeV2.daterange", "Start": 0, "End": 6,
                    "Resolution": {"values": [{"type": "daterange", "end": "2018-01-01"}]}}]}
      """;

  private static final String CLOCK =
      """
      {"Input": "下午三点", "Results": [{"Text": "下午三点", "TypeName": "datetimeV2.time"}]}
      """;

  private final TimeSpecs specs = new TimeSpecs(new TimeTagger());

  @Test
  void aDayAndAnOpenPeriodAreJudgedAndAClockTimeIsLeftOut(@TempDir Path folder) throws IOException {
    write(folder, List.of(DAY.formatted("2021-09-02"), OPEN, CLOCK));
    TimeSpecs.Outcome outcome = specs.evaluate(folder);
    assertThat(outcome.judged()).hasSize(2);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.accuracy()).isEqualTo(1.0);
    assertThat(outcome.excluded().values()).containsExactly(1);
  }

  @Test
  void aWrongValueIsAFailureThatSaysBothSides(@TempDir Path folder) throws IOException {
    write(folder, List.of(DAY.formatted("2021-09-01")));
    TimeSpecs.Judged failure = specs.evaluate(folder).failures().get(0);
    assertThat(failure.expected()).isEqualTo("昨天=2021-09-01/2021-09-01");
    assertThat(failure.found()).isEqualTo("昨天=2021-09-02");
  }

  @Test
  void aMissingFileIsAnErrorThatNamesIt(@TempDir Path folder) {
    assertThatThrownBy(() -> specs.evaluate(folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("DateExtractor.json");
  }

  private static void write(Path folder, List<String> cases) throws IOException {
    for (String file :
        List.of("DateExtractor.json", "DatePeriodParser.json", "DateTimeModel.json")) {
      Files.writeString(folder.resolve(file), "[]");
    }
    Files.writeString(folder.resolve("DateParser.json"), "[" + String.join(",", cases) + "]");
  }
}
