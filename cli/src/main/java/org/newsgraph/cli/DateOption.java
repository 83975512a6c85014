package org.newsgraph.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.article.reader.ReadSettings;
import picocli.CommandLine.Option;

/** What to do with articles that do not say when they appeared. */
final class DateOption {

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day of publication of articles that state none; without it they fail.",
      converter = DayText.class)
  private @Nullable LocalDate date;

  /** The day, for who reads the articles elsewhere. */
  Optional<String> date() {
    return Optional.ofNullable(date).map(LocalDate::toString);
  }

  /** Readers with the settings asked for. */
  ArticleReaders readers() {
    ReadSettings settings = ReadSettings.standard();
    return ArticleReaders.of(date == null ? settings : settings.withFallbackDate(date));
  }
}
