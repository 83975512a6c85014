package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;

class SamplesTest {

  @Test
  void everySampleIsReadWithDateOutletAndAnAddressOfItsOwn() throws URISyntaxException {
    List<Article> samples = samples();

    assertThat(samples).hasSizeGreaterThanOrEqualTo(16);
    assertThat(samples)
        .allSatisfy(
            sample -> {
              assertThat(sample.published()).isPresent();
              assertThat(sample.publisher()).isPresent();
              assertThat(sample.url().orElseThrow())
                  .startsWith("https://samples.newsgraph.example/");
              assertThat(sample.text()).hasSizeBetween(250, 650);
            });
    assertThat(samples).extracting(sample -> sample.url().orElseThrow()).doesNotHaveDuplicates();
  }

  @Test
  void oneSampleHoldsACharacterOfTwoUnits() throws URISyntaxException {
    assertThat(samples()).anyMatch(sample -> sample.text().contains("𠮷冈纯一"));
  }

  private static List<Article> samples() throws URISyntaxException {
    URL folder = Objects.requireNonNull(SamplesTest.class.getResource("samples"));
    List<Article> articles = new ArrayList<>();
    ArticleReaders.standard()
        .read(
            Path.of(folder.toURI()),
            ArticleFormat.MARKDOWN,
            result -> {
              assertThat(result).isInstanceOf(ReadResult.Read.class);
              articles.add(((ReadResult.Read) result).article());
            });
    return articles;
  }
}
