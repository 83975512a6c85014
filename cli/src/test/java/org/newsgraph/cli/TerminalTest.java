package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.NewsExtractor;

/** How a command ends whose output cannot be written. */
class TerminalTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void outputThatCannotBeWrittenIsToldAndFails() {
    Terminal full = terminal("No space left on device");

    int code = full.finish(run(full, "--help"));

    assertThat(code).isEqualTo(Newsgraph.FAILED);
    assertThat(told()).startsWith("newsgraph: standard output could not be").hasLineCount(1);
  }

  @Test
  void theCodeOfACommandThatFailedIsKept() {
    Terminal full = terminal("No space left on device");
    full.out().println("some of it");

    assertThat(full.finish(Newsgraph.USAGE)).isEqualTo(Newsgraph.USAGE);
  }

  @Test
  void aReaderThatHasLeftIsNoError() {
    Terminal piped = terminal("Broken pipe");

    int code = piped.finish(run(piped, "--help"));

    assertThat(code).isZero();
    assertThat(told()).isEmpty();
  }

  private static int run(Terminal terminal, String... arguments) {
    return Newsgraph.commandLine(terminal, NewsExtractor::bundled).execute(arguments);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** A terminal whose output takes nothing. */
  private Terminal terminal(String problem) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            throw new IOException(problem);
          }
        };
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintStream(
            new BufferedOutputStream(new ClosablePipe(broken)), false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }
}
