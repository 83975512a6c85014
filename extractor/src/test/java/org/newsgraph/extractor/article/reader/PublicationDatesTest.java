package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extractor.article.Publication;

class PublicationDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-05                      | 2024-03-05
          2024/3/5                        | 2024-03-05
          2024.03.05                      | 2024-03-05
          20240305                        | 2024-03-05
          2024030510                      | 2024-03-05
          2024年3月5日                     | 2024-03-05
          2024年3月5日 10:20               | 2024-03-05T10:20:00+08:00
          2024年03月05日10:20              | 2024-03-05T10:20:00+08:00
          2024-03-05 10:20:31             | 2024-03-05T10:20:31+08:00
          2024-03-05T10:20:31+08:00       | 2024-03-05T10:20:31+08:00
          2024-03-05T10:20:31.123+0900    | 2024-03-05T10:20:31+09:00
          2024-03-05T02:20:31Z            | 2024-03-05T02:20:31Z
          Tue, 05 Mar 2024 10:20:31 GMT   | 2024-03-05T10:20:31Z
          Tue, 5 Mar 2024 10:20 +0800     | 2024-03-05T10:20:00+08:00
          1709604031                      | 2024-03-05T10:00:31+08:00
          1709604031000                   | 2024-03-05T10:00:31+08:00
          """)
  void readsTheFormsInUse(String written, String meant) {
    assertThat(PublicationDates.parse(written).map(Publication::lexicalForm)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "昨天", "3月5日", "2024-13-05", "2024-02-30", "12:30", "123456"})
  void hasNoDateForWhatIsNone(String written) {
    assertThat(PublicationDates.parse(written)).isEmpty();
  }
}
