package org.newsgraph.endpoint.protocol;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.newsgraph.endpoint.http.ProblemException;

class GuessesTest {

  private final Guesses guesses = new Guesses();

  @Test
  void whoGuessesTwentyTimesInAMinuteMustWait() {
    for (int i = 0; i < 20; i++) {
      guesses.check("one");
      guesses.wrong("one");
    }

    assertThatThrownBy(() -> guesses.check("one")).isInstanceOf(ProblemException.class);
    assertThatCode(() -> guesses.check("other")).doesNotThrowAnyException();
  }

  @Test
  void ofTooManyClientsTheOneThatBeganFirstIsForgotten() {
    for (int i = 0; i < 20; i++) {
      guesses.wrong("first");
      guesses.wrong("second");
    }
    for (int i = 0; i < 9_999; i++) {
      guesses.wrong("client " + i);
    }

    assertThatCode(() -> guesses.check("first")).doesNotThrowAnyException();
    assertThatThrownBy(() -> guesses.check("second")).isInstanceOf(ProblemException.class);
  }
}
