package org.newsgraph.benchmark;

import java.util.List;
import java.util.Random;

/** News articles with facts in them, as JSON Lines; each number gives another. */
final class GeneratedArticles {

  private static final String SURNAMES = "林陈高潘许邓罗沈王李张刘赵黄周吴徐孙朱胡";
  private static final String GIVEN = "海燕建岩文波晓帆立静明伟芳娜敏强磊洋艳勇军杰涛超";
  private static final List<String> PLACES =
      List.of("青岛市", "厦门市", "大连市", "宁波市", "舟山市", "湛江市", "烟台市", "珠海市", "福州市", "南通市");
  private static final List<String> BODIES = List.of("海洋大学", "潮汐研究所", "灯塔航运公司", "港务集团", "渔业协会");
  private static final List<String> POSTS = List.of("校长", "所长", "董事长", "总经理", "会长");

  private GeneratedArticles() {}

  /** So many articles from the given number on, a line each. */
  static String lines(int first, int count) {
    StringBuilder lines = new StringBuilder();
    for (int number = first; number < first + count; number++) {
      lines.append(
          "{\"url\":\"https://news.example/%d\",\"title\":\"第%d号消息\",\"published\":\"%d-12-30\",\"text\":\"%s\"}%n"
              .formatted(number, number, 1990 + number % 36, text(new Random(number))));
    }
    return lines.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < 8; paragraph++) {
      text.append(
          "%d月%d日，%s%s%s在%s会见了%s%s%s一行，双方就合作建设港口进行了会谈。%s表示，今年将投资%d亿元，在%s成立分公司。\\n"
              .formatted(
                  random.nextInt(12) + 1,
                  random.nextInt(28) + 1,
                  any(BODIES, random),
                  any(POSTS, random),
                  person(random),
                  any(PLACES, random),
                  any(BODIES, random),
                  any(POSTS, random),
                  person(random),
                  person(random),
                  random.nextInt(90) + 2,
                  any(PLACES, random)));
    }
    return text.toString();
  }

  private static String person(Random random) {
    return "" + any(SURNAMES, random) + any(GIVEN, random) + any(GIVEN, random);
  }

  private static char any(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
