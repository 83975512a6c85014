package org.newsgraph.graph.named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedQueriesTest {

  private static final NamedQueries QUERIES = NamedQueries.bundled();

  static Collection<NamedQuery> queries() {
    return QUERIES.all();
  }

  @Test
  void theIndexListsEveryFile() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(NamedQueries.class.getResource("index.txt")).toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(".rq"))
              .map(file -> file.substring(0, file.length() - 3))
              .toList();

      assertThat(queries()).extracting(NamedQuery::name).containsExactlyInAnyOrderElementsOf(names);
    }
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryTellsItsParametersAndKeepsToALimit(NamedQuery query) throws ArgumentException {
    assertThat(query.parameters()).isNotEmpty();
    assertThat(query.with(Map.of()).getLimit()).isBetween(1L, 2000L);
    assertThat(query.with(Map.of()).isSelectType()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aValueComesThroughWhateverItHolds(NamedQuery query) throws ArgumentException {
    Parameter parameter = query.parameters().get(0);
    String value =
        parameter.kind().equals("string") ? "\" } DROP ALL #\\\n" : parameter.standardText();

    String bound = query.with(Map.of(parameter.name(), value)).serialize();

    assertThat(NamedQuery.parse("bound", "# 甲\n# a\n# @" + parameter.name() + " 甲 | a\n" + bound))
        .satisfies(read -> assertThat(read.parameters().get(0).standardText()).isEqualTo(value));
    assertThat(QueryFactory.create(bound, Syntax.syntaxSPARQL_11).isSelectType()).isTrue();
  }

  @Test
  void aParameterThatThereIsNotIsTold() throws ArgumentException {
    NamedQuery posts = QUERIES.named("posts");

    assertThatThrownBy(() -> posts.with(Map.of("persom", "林")))
        .isInstanceOf(ArgumentException.class)
        .hasMessageContaining("no parameter 'persom'")
        .hasMessageContaining("person, organization, title");
  }

  @Test
  void aValueOfAnotherKindIsTold() throws ArgumentException {
    NamedQuery timeline = QUERIES.named("timeline");

    assertThatThrownBy(() -> timeline.with(Map.of("from", "last week")))
        .isInstanceOf(ArgumentException.class)
        .hasMessageContaining("'from' is of kind date");
  }

  @Test
  void aNameThatThereIsNotIsTold() {
    assertThatThrownBy(() -> QUERIES.named("../posts"))
        .isInstanceOf(ArgumentException.class)
        .hasMessageContaining("no query named");
  }
}
