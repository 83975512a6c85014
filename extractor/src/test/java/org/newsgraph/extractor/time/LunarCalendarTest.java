package org.newsgraph.extractor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LunarCalendarTest {

  private final LunarCalendar calendar = new TimeLexicon().lunarCalendar();

  @Test
  void theFirstDayOfTheYearIsTheSpringFestival() {
    assertThat(calendar.solarDay(2024, 1, 1)).contains(LocalDate.of(2024, 2, 10));
    assertThat(calendar.solarDay(1949, 1, 1)).contains(LocalDate.of(1949, 1, 29));
  }

  @Test
  void theDayBeforeTheFirstIsNewYearsEve() {
    assertThat(calendar.solarDay(2024, 1, 0)).contains(LocalDate.of(2024, 2, 9));
  }

  @Test
  void aLeapMonthMovesTheMonthsAfterIt() {
    assertThat(calendar.solarDay(2020, 4, 1)).contains(LocalDate.of(2020, 4, 23));
    assertThat(calendar.solarDay(2020, 5, 5)).contains(LocalDate.of(2020, 6, 25));
    assertThat(calendar.solarDay(2023, 8, 15)).contains(LocalDate.of(2023, 9, 29));
  }

  @Test
  void thereIsNoThirtiethDayInAShortMonthAndNoYearOutsideTheTable() {
    assertThat(calendar.solarDay(2021, 2, 30)).contains(LocalDate.of(2021, 4, 11));
    assertThat(calendar.solarDay(2021, 1, 30)).isEmpty();
    assertThat(calendar.solarDay(1726, 1, 1)).isEmpty();
  }
}
