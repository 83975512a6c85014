package org.newsgraph.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day. */
final class DayText implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      TypeConversionException told =
          new TypeConversionException("'" + text + "' is no day: write it like 2026-01-31");
      told.initCause(e);
      throw told;
    }
  }
}
