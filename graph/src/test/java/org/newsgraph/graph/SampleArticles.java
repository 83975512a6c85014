package org.newsgraph.graph;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.name.EntityType;

/** Makes articles for tests: the same seed and number give the same article. */
final class SampleArticles {

  /** All names that the articles use, some outside the basic plane. */
  static final Map<String, EntityType> NAMES = names();

  private static final List<String> PEOPLE = of(EntityType.PERSON);
  private static final List<String> ORGANIZATIONS = of(EntityType.ORGANIZATION);
  private static final List<String> PLACES = of(EntityType.PLACE);

  private SampleArticles() {}

  /** The articles numbered from 0, all different. */
  static List<Article> list(long seed, int count) {
    return IntStream.range(0, count).mapToObj(number -> article(seed, number)).toList();
  }

  /** One article; another seed gives the same address another text. */
  static Article article(long seed, int number) {
    Random random = new Random(seed * 31 + number);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      paragraphs.add(
          "%s到%s的%s调研，第%d次。"
              .formatted(
                  any(PEOPLE, random),
                  any(PLACES, random),
                  any(ORGANIZATIONS, random),
                  random.nextInt(1000)));
    }
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
    Publication published =
        random.nextBoolean()
            ? new Publication.Day(day)
            : new Publication.Instant(
                OffsetDateTime.of(day, LocalTime.of(8, 30), ZoneOffset.ofHours(8)));
    return new Article(
        Optional.of("https://sample.example/" + number),
        "第%d号消息".formatted(number),
        paragraphs,
        Optional.of(published),
        Optional.of("海星日报"),
        List.of(),
        List.of(),
        List.of());
  }

  static ReadResult read(Article article) {
    return new ReadResult.Read(article.url().orElse("?"), article);
  }

  /** The articles as a source gives them. */
  static ArticleSource source(List<Article> articles) {
    return results -> articles.forEach(article -> results.accept(read(article)));
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static List<String> of(EntityType type) {
    return NAMES.keySet().stream().filter(name -> NAMES.get(name) == type).toList();
  }

  private static Map<String, EntityType> names() {
    Map<String, EntityType> names = new LinkedHashMap<>();
    List.of("林海", "陈舟", "𠮷野", "高岩", "潘礁").forEach(name -> names.put(name, EntityType.PERSON));
    List.of("海星大学", "潮汐研究所", "灯塔公司").forEach(name -> names.put(name, EntityType.ORGANIZATION));
    List.of("海州", "屿城", "湾里").forEach(name -> names.put(name, EntityType.PLACE));
    return names;
  }
}
