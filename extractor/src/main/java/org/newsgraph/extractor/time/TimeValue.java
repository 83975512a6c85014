package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A resolved date at the text's own precision: a day, a month, a year, or an interval of them. */
public sealed interface TimeValue {

  /** The first day covered. */
  LocalDate firstDay();

  /** The last day covered, inclusive. */
  LocalDate lastDay();

  /**
   * As the ontology and the gold files write it: {@code 2021-09-02}, {@code 2021-09}, {@code 2021},
   * {@code a/b}.
   */
  String lexicalForm();

  /** One day. */
  record Day(LocalDate day) implements TimeValue {
    @Override
    public LocalDate firstDay() {
      return day;
    }

    @Override
    public LocalDate lastDay() {
      return day;
    }

    @Override
    public String lexicalForm() {
      return day.toString();
    }
  }

  /** One calendar month. */
  record Month(YearMonth month) implements TimeValue {
    @Override
    public LocalDate firstDay() {
      return month.atDay(1);
    }

    @Override
    public LocalDate lastDay() {
      return month.atEndOfMonth();
    }

    @Override
    public String lexicalForm() {
      return month.toString();
    }
  }

  /** One calendar year. */
  record CalendarYear(Year year) implements TimeValue {
    @Override
    public LocalDate firstDay() {
      return year.atDay(1);
    }

    @Override
    public LocalDate lastDay() {
      return year.atDay(year.length());
    }

    @Override
    public String lexicalForm() {
      return year.toString();
    }
  }

  /**
   * From one instant's begin to another's end, both inclusive, each at its own precision; never
   * nested.
   */
  record Interval(TimeValue begin, TimeValue end) implements TimeValue {
    public Interval {
      if (begin instanceof Interval || end instanceof Interval) {
        throw new IllegalArgumentException("The ends of an interval are instants");
      }
      if (end.lastDay().isBefore(begin.firstDay())) {
        throw new IllegalArgumentException("An interval does not end before it begins");
      }
    }

    @Override
    public LocalDate firstDay() {
      return begin.firstDay();
    }

    @Override
    public LocalDate lastDay() {
      return end.lastDay();
    }

    @Override
    public String lexicalForm() {
      return begin.lexicalForm() + "/" + end.lexicalForm();
    }
  }
}
