package org.newsgraph.extractor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the sentences of cases.tsv; a new one is added there, without Java. */
class TimeTaggerCasesTest {

  private final TimeTagger tagger = new TimeTagger();

  record Case(LocalDate publication, String sentence, String expected) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSentenceIsReadAsItsCaseSays(Case one) {
    String found =
        tagger.tag(one.sentence(), one.publication()).stream()
            .map(expression -> written(one.sentence(), expression))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(one.expected());
  }

  private static String written(String sentence, TimeExpression expression) {
    String value = expression.span().of(sentence) + "=" + expression.value().lexicalForm();
    return expression.bound() == Bound.AT ? value : value + "@" + expression.bound();
  }

  static Stream<Case> cases() throws IOException {
    InputStream stream =
        Objects.requireNonNull(TimeTaggerCasesTest.class.getResourceAsStream("cases.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(row -> new Case(LocalDate.parse(row[0]), row[1], row[2]))
          .toList()
          .stream();
    }
  }
}
