package org.newsgraph.extractor.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** When an article was published: a day, or an instant with its offset. */
public sealed interface Publication {

  /** The day on the publisher's calendar, against which relative dates are resolved. */
  LocalDate day();

  /** The lexical form of the {@code xsd:date} or {@code xsd:dateTime}. */
  String lexicalForm();

  /** Known to the day. */
  record Day(LocalDate day) implements Publication {
    @Override
    public String lexicalForm() {
      return day.toString();
    }
  }

  /** Known to the instant. */
  record Instant(OffsetDateTime time) implements Publication {
    @Override
    public LocalDate day() {
      return time.toLocalDate();
    }

    @Override
    public String lexicalForm() {
      return java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
  }
}
