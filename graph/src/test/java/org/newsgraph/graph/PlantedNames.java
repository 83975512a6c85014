package org.newsgraph.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;

/**
 * Articles in which several people bear one name and several names mean one organization, and the
 * truth about them.
 *
 * @param articles the articles
 * @param truth who or what is meant, by the article's address and the name in it
 */
record PlantedNames(List<Article> articles, Map<Key, String> truth) {

  private static final List<String> NAMES =
      List.of(
          "王伟", "李娜", "张敏", "刘洋", "陈静", "杨帆", "赵磊", "黄海涛", "周建国", "吴晓燕", "徐志强", "孙立军", "胡春梅", "朱国栋",
          "高文斌", "林晓峰", "何雪莲", "郭永康", "马丽华", "罗天成");

  private static final List<String> CITIES =
      List.of("临江市", "南湖市", "青川市", "北安市", "东宁市", "西昌市", "海门市", "云浮市", "丽水市", "吉安市");

  private static final List<String> SCHOOLS =
      List.of("浙江大学", "南开大学", "厦门大学", "四川大学", "武汉大学", "兰州大学", "苏州大学", "郑州大学");

  private static final List<String> FIRMS =
      List.of("远航重工集团", "华泰制药公司", "金山软件公司", "东风汽车公司", "北方稀土集团", "长虹电器公司");

  /** Where a name stands. */
  record Key(String address, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return (address + name).compareTo(other.address + other.name);
    }
  }

  /** A person: a body, its title there, how articles call both. */
  private record Planted(String name, String id, List<String> sentences) {}

  static PlantedNames of(long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    Map<Key, String> truth = new TreeMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      List<Planted> people = new ArrayList<>();
      String city = CITIES.get(i % CITIES.size());
      String school = SCHOOLS.get(i % SCHOOLS.size());
      String firm = FIRMS.get(i % FIRMS.size());
      people.add(
          new Planted(
              name,
              name + "/official",
              List.of(
                  "%s副市长%s3日到基层调研。".formatted(city, name),
                  "%s副市长%s主持召开会议并讲话。".formatted(city, name),
                  "%s人民政府副市长%s会见了客人。".formatted(city, name),
                  "会议在%s举行。%s出席会议并讲话。".formatted(city, name))));
      people.add(
          new Planted(
              name,
              name + "/scholar",
              List.of(
                  "%s教授%s近日发表论文。".formatted(school, name),
                  "%s教授%s说，研究还要继续。".formatted(school, name),
                  "%s物理学院教授%s获得奖项。".formatted(school, name),
                  "论文由%s完成，作者%s表示很高兴。".formatted(school, name))));
      if (i % 2 == 0) {
        people.add(
            new Planted(
                name,
                name + "/manager",
                List.of(
                    "%s董事长%s出席了签约仪式。".formatted(firm, name),
                    "%s董事长%s表示，公司将扩大投资。".formatted(firm, name),
                    "%s总经理%s发布了新产品。".formatted(firm, name),
                    "%s宣布了新的计划，%s介绍了情况。".formatted(firm, name))));
      }
      for (Planted person : people) {
        for (String sentence : person.sentences()) {
          String address = "https://planted.example/" + articles.size();
          articles.add(article(address, sentence, random));
          truth.put(new Key(address, name), person.id());
        }
      }
    }
    return new PlantedNames(List.copyOf(articles), Map.copyOf(truth));
  }

  private static Article article(String address, String sentence, Random random) {
    return new Article(
        Optional.of(address),
        "本地新闻",
        List.of(sentence),
        Optional.of(new Publication.Day(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300)))),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
