package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Keeps libraries that log through the JDK to warnings; slf4j's are kept by their own file. */
final class QuietLogging {

  private static final String RULES =
      """
      handlers=java.util.logging.ConsoleHandler
      .level=WARNING
      java.util.logging.SimpleFormatter.format=%4$s: %5$s%n
      """;

  private QuietLogging() {}

  static void configure() {
    try {
      LogManager.getLogManager()
          .readConfiguration(new ByteArrayInputStream(RULES.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("A stream in memory fails", e);
    }
  }
}
