package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

  @Test
  void theListNamesEverySample() throws IOException, URISyntaxException {
    URL list = Objects.requireNonNull(SamplesTest.class.getResource("samples.txt"));

    try (Stream<Path> files = Files.list(folder())) {
      assertThat(Files.readAllLines(Path.of(list.toURI())))
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> String.valueOf(file.getFileName())).toList());
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(SamplesTest.class.getResource("samples")).toURI());
  }

  private static List<Article> samples() throws URISyntaxException {
    List<Article> articles = new ArrayList<>();
    ArticleReaders.standard()
        .read(
            folder(),
            ArticleFormat.MARKDOWN,
            result -> {
              assertThat(result).isInstanceOf(ReadResult.Read.class);
              articles.add(((ReadResult.Read) result).article());
            });
    return articles;
  }
}
