package org.newsgraph.extractor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;

/**
 * Reads texts by the rules and compares all facts of one kind with those expected; the shipped
 * extractor, whose weights overrule the rules, may differ on a few. The cases stand in YAML files
 * beside this class's resources, one file a kind: a case has a text (or paragraphs), the expected
 * facts in the notation of {@link FactNotation}, where dates matter the day of publication or
 * {@code unknown}, and {@code by: weights} if the rules alone do not read it.
 */
class FactCasesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 6);

  /** How many of the cases the weights may read otherwise than the rules do. */
  private static final double DIFFERENT = 0.08;

  private static NewsExtractor rules;
  private static NewsExtractor shipped;

  /** One text and all facts of the file's kind that it states. */
  record Case(
      Class<? extends Fact> kind,
      String text,
      Optional<LocalDate> published,
      List<String> facts,
      boolean byRules) {
    @Override
    public String toString() {
      return text;
    }
  }

  @BeforeAll
  static void load() {
    rules = NewsExtractor.byRules();
    shipped = NewsExtractor.bundled();
  }

  static Stream<Case> cases() {
    return FactNotation.KINDS.entrySet().stream()
        .flatMap(entry -> read(entry.getKey(), entry.getValue()).stream());
  }

  static Stream<Case> casesForRules() {
    return cases().filter(Case::byRules);
  }

  static Stream<Case> casesForWeights() {
    return cases().filter(stated -> !stated.byRules());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesForRules")
  void theRulesReadTheFactsOfTheText(Case stated) {
    assertThat(facts(rules, stated)).containsExactlyInAnyOrderElementsOf(stated.facts());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesForWeights")
  void theWeightsReadWhatTheRulesDoNot(Case stated) {
    assertThat(facts(shipped, stated)).containsExactlyInAnyOrderElementsOf(stated.facts());
  }

  @Test
  void theWeightsKeepMostOfWhatTheRulesRead() {
    List<Case> all = casesForRules().toList();

    List<Case> different =
        all.stream()
            .filter(
                stated -> !Set.copyOf(facts(shipped, stated)).equals(Set.copyOf(stated.facts())))
            .toList();

    assertThat(different).hasSizeLessThan((int) (DIFFERENT * all.size()));
  }

  @Test
  void theWeightsSeeWhoIsNamedOnlyAfterTheCeremony() {
    Case ceremony =
        new Case(
            Fact.Event.class,
            "5月4日，海州海洋博览会在海州市开幕。开幕式上，海州市市长陈舟致辞。海岳大学校长林若水出席开幕式。",
            Optional.of(PUBLISHED),
            List.of(),
            false);

    assertThat(facts(shipped, ceremony))
        .anySatisfy(event -> assertThat(event).contains("Conference", "陈舟", "林若水"));
  }

  private static List<String> facts(NewsExtractor extractor, Case stated) {
    return extractor.extract(article(stated)).facts().stream()
        .filter(stated.kind()::isInstance)
        .map(FactNotation::of)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases/posts.yaml", "cases/relations.yaml", "cases/statements.yaml"})
  void everyKindHasCasesEnoughToTellARuleFromAChance(String file) {
    assertThat(read(file, Objects.requireNonNull(FactNotation.KINDS.get(file))))
        .hasSizeGreaterThanOrEqualTo(60);
  }

  private static Article article(Case stated) {
    return new Article(
        Optional.empty(),
        "",
        stated.text().lines().toList(),
        stated.published().map(Publication.Day::new),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Case> read(String file, Class<? extends Fact> kind) {
    try (InputStream in = FactCasesTest.class.getResourceAsStream(file)) {
      if (in == null) {
        return List.of();
      }
      List<Case> cases = new ArrayList<>();
      for (JsonNode node : new YAMLMapper().readTree(in)) {
        List<String> facts = new ArrayList<>();
        node.path("facts").forEach(fact -> facts.add(fact.asText()));
        String day = node.path("published").asText(PUBLISHED.toString());
        Optional<LocalDate> published =
            day.equals("unknown") ? Optional.empty() : Optional.of(LocalDate.parse(day));
        cases.add(
            new Case(
                kind,
                node.path("text").asText().strip(),
                published,
                facts,
                !node.path("by").asText().equals("weights")));
      }
      return cases;
    } catch (IOException e) {
      throw new AssertionError("Cannot read " + file, e);
    }
  }
}
