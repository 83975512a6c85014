package org.newsgraph.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;

/**
 * Articles that call organizations by full names, short ones, traditional characters and names with
 * their place in brackets, and the truth about them: some introduce the short name, others use it
 * alone. Some organizations are near in name and yet others.
 *
 * @param articles the articles
 * @param truth which organization is meant, by the article's address and the name in it
 */
record PlantedAliases(List<Article> articles, Map<PlantedNames.Key, String> truth) {

  private record Organization(String full, String brief, List<String> further) {}

  private static final List<Organization> ORGANIZATIONS =
      List.of(
          new Organization("浙江大学", "浙大", List.of("浙江大學")),
          new Organization("南开大学", "南开", List.of("南開大學")),
          new Organization("武汉大学", "武大", List.of("武漢大學")),
          new Organization("厦门大学", "厦大", List.of("廈門大學")),
          new Organization("上海交通大学", "上海交大", List.of("上海交通大學")),
          new Organization("西安交通大学", "西安交大", List.of()),
          new Organization("中国科学院", "中科院", List.of("中國科學院")),
          new Organization("中国社会科学院", "社科院", List.of()),
          new Organization("中国石油大学（北京）", "", List.of()),
          new Organization("中国石油大学（华东）", "", List.of()),
          new Organization("国家发展和改革委员会", "国家发改委", List.of()),
          new Organization("国家卫生健康委员会", "国家卫健委", List.of()),
          new Organization("世界卫生组织", "世卫组织", List.of("世界衛生組織")),
          new Organization("国际奥林匹克委员会", "国际奥委会", List.of()),
          new Organization("临江重型机械集团有限公司", "临江重机", List.of()),
          new Organization("临江银行股份有限公司", "临江银行", List.of()),
          new Organization("北方稀土集团有限公司", "北方稀土", List.of()),
          new Organization("远航汽车集团有限公司", "远航汽车", List.of()));

  /** The articles and the truth. */
  static PlantedAliases planted() {
    List<Article> articles = new ArrayList<>();
    Map<PlantedNames.Key, String> truth = new TreeMap<>();
    for (Organization each : ORGANIZATIONS) {
      List<String> names = new ArrayList<>(each.further());
      names.add(each.full());
      names.add(each.full());
      if (!each.brief().isEmpty()) {
        add(
            "%s（以下简称%s）8日发布公告。%s表示，项目进展顺利。".formatted(each.full(), each.brief(), each.brief()),
            each.full(),
            each,
            articles,
            truth);
        names.add(each.brief());
        names.add(each.brief());
      }
      for (String name : names) {
        add("%s8日发布公告，并与海州市政府签署协议。".formatted(name), name, each, articles, truth);
      }
    }
    return new PlantedAliases(List.copyOf(articles), Map.copyOf(truth));
  }

  private static void add(
      String sentence,
      String name,
      Organization meant,
      List<Article> articles,
      Map<PlantedNames.Key, String> truth) {
    String address = "https://aliases.example/" + articles.size();
    articles.add(
        new Article(
            Optional.of(address),
            "本地新闻",
            List.of(sentence),
            Optional.of(new Publication.Day(LocalDate.of(2024, 1, 9))),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()));
    truth.put(new PlantedNames.Key(address, name), meant.full());
  }
}
