package org.newsgraph.extractor.fact.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst may misspell in a file of frames. */
class FramesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vist: {frames: []}                                       | Vist
          Visit: {agent: [PERSON], frames: []}                     | agent
          Visit: {frames: [{trigers: [走访]}]}                     | trigers
          Visit: {frames: [{triggers: [走访], requires: agents}]}  | agents
          Visit: {frames: [{triggers: [走访], slots: {subject: actor}}]} | actor
          """)
  void isToldWhatAndWhere(String frames, String misspelt) {
    ByteArrayInputStream file = new ByteArrayInputStream(frames.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Frames.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(misspelt)
        .hasMessageContaining("there is no");
  }
}
