package org.newsgraph.extractor.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.irix.IRIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.name.EntityType;

class NamingTest {

  private final IriScheme scheme = IriScheme.standard();
  private final NameFold fold = NameFold.load();

  @ParameterizedTest
  @CsvSource({
    "海洲大學,海洲大学",
    "ＡＢＣ集团,abc集团",
    "约翰•史密斯,约翰·史密斯",
    "约翰・史密斯,约翰·史密斯",
    "雪 龙 号,雪龙号",
    "李乾,李乾",
    "於是,於是",
    "𠮷野,𠮷野"
  })
  void bringsSpellingsOfOneNameTogether(String name, String folded) {
    assertThat(fold.apply(name)).isEqualTo(folded);
    assertThat(fold.apply(folded)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"林海", "𠮷野", "a b/c?d#e%f", "约翰·史密斯", "“双引号”", "é<>{}|\\^`"})
  void givesEveryNameAnIriThatIsWellFormed(String name) {
    String iri = scheme.entity(EntityType.PERSON, name).getURI();
    assertThat(IRIs.checkEx(iri)).isEqualTo(iri);
    assertThat(iri.substring(IriScheme.DEFAULT_BASE.length())).containsOnlyOnce("/");
  }

  @Test
  void namesAnArticleByItsAddressAlone() {
    Article first = article(Optional.of("https://sample.example/1"), "一");
    Article corrected = article(Optional.of("https://sample.example/1"), "二");
    assertThat(scheme.article(corrected)).isEqualTo(scheme.article(first));
    assertThat(scheme.articleAt("https://sample.example/1")).isEqualTo(scheme.article(first));
    assertThat(scheme.isArticle(scheme.article(first).getURI())).isTrue();
  }

  @Test
  void namesAnArticleWithoutAddressByHeadlineDateAndPublisher() {
    Article first = article(Optional.empty(), "一");
    assertThat(scheme.article(article(Optional.empty(), "一"))).isEqualTo(scheme.article(first));
    assertThat(scheme.article(article(Optional.empty(), "二"))).isNotEqualTo(scheme.article(first));
  }

  @Test
  void standsUnderTheBaseItIsGiven() {
    IriScheme own = new IriScheme("https://own.example/");
    assertThat(own.role("校长").getURI()).isEqualTo("https://own.example/role/校长");
    assertThatThrownBy(() -> new IriScheme("https://own.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Article article(Optional<String> url, String headline) {
    return new Article(
        url,
        headline,
        List.of("正文。"),
        Optional.of(new Publication.Day(LocalDate.of(2024, 5, 6))),
        Optional.of("海星日报"),
        List.of(),
        List.of(),
        List.of());
  }
}
