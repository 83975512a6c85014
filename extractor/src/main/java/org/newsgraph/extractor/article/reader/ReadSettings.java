package org.newsgraph.extractor.article.reader;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.newsgraph.extractor.article.Publication;

/**
 * What readers may be told.
 *
 * @param largest the most bytes a document may have; a larger one is rejected
 * @param fallbackDate the publication date of articles that state none; without it they are
 *     rejected
 */
public record ReadSettings(int largest, Optional<LocalDate> fallbackDate) {

  /** 20 MiB. */
  private static final int DEFAULT_LARGEST = 20 << 20;

  /**
   * @throws IllegalArgumentException if no byte is allowed
   */
  public ReadSettings {
    Objects.requireNonNull(fallbackDate);
    if (largest < 1) {
      throw new IllegalArgumentException("No document has at most " + largest + " bytes");
    }
  }

  /** Documents of up to 20 MiB, no fallback date. */
  public static ReadSettings standard() {
    return new ReadSettings(DEFAULT_LARGEST, Optional.empty());
  }

  /** The same with a date for articles that state none. */
  public ReadSettings withFallbackDate(LocalDate date) {
    return new ReadSettings(largest, Optional.of(date));
  }

  /** The fallback date as a publication. */
  Optional<Publication> fallback() {
    return fallbackDate.map(Publication.Day::new);
  }
}
