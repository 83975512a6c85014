package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.lexicon.UserDictionary;

/** Runs commands as a user would, within this process. */
final class Session {

  private final Function<UserDictionary, ? extends Extractor> extractors;

  /**
   * @param extractors shared by all commands of the session
   */
  Session(Function<UserDictionary, ? extends Extractor> extractors) {
    this.extractors = extractors;
  }

  /** What a command left behind. */
  record Outcome(int code, String out, String err) {}

  Outcome run(String... arguments) {
    return runWithInput("", arguments);
  }

  Outcome run(Map<String, String> environment, String... arguments) {
    return run("", environment, arguments);
  }

  Outcome runWithInput(String input, String... arguments) {
    return run(input, Map.of(), arguments);
  }

  private Outcome run(String input, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = Newsgraph.commandLine(terminal, extractors, environment).execute(arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The folder of the two test articles. */
  static Path articles() {
    try {
      return Path.of(Objects.requireNonNull(Session.class.getResource("articles")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
