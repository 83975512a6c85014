package org.newsgraph.benchmark;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles as JSON Lines: of 20,000 people with one to three posts each, 3,000 organizations and 30
 * places, spoken of the more often the lower their number, as news does, 400 articles a day, each
 * day after the other. What they talk of besides are words of HanLP's dictionary, so that two
 * articles resemble each other nearly as little as real ones do.
 */
final class GeneratedNews {

  private static final int PEOPLE = 20_000;
  private static final int ORGANIZATIONS = 3_000;
  private static final int A_FILE = 5_000;
  private static final int A_DAY = 400;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰健斌宇浩凯晨欣怡佳雪建国志文海晓春立新永庆";
  private static final String PREFIXES = "东南西北中华金长远宏天海江山云兴泰安永和光明新盛";
  private static final List<String> PLACES =
      List.of(
          "北京市", "上海市", "天津市", "重庆市", "广州市", "深圳市", "杭州市", "南京市", "武汉市", "成都市", "西安市", "长沙市", "郑州市",
          "济南市", "青岛市", "大连市", "沈阳市", "长春市", "哈尔滨市", "合肥市", "南昌市", "福州市", "厦门市", "昆明市", "贵阳市",
          "南宁市", "海口市", "兰州市", "银川市", "西宁市");
  private static final List<String> KINDS =
      List.of("科技公司", "大学", "研究院", "医院", "集团", "银行", "汽车公司", "制药公司", "报社", "协会");
  private static final List<String> TITLES =
      List.of("主任", "院长", "董事长", "总经理", "教授", "秘书长", "会长", "校长");

  /**
   * The clauses of what people talk of: a noun for each N, a verb for each V, a word for each W.
   */
  private static final List<String> CLAUSES =
      List.of("NWVNN", "VN的NNW", "WNNVN", "NNVWVN", "WVNN的N", "N、NNWV");

  private static final String BETWEEN = "和与在对为把从向被就也还都又才已仍不因以于但或再更";
  private static final int FREQUENT = 100;
  private static final List<String> NOUNS = words(Nature.n);
  private static final List<String> VERBS = words(Nature.v);

  private GeneratedNews() {}

  /** Arguments: the folder to write to, the number of the first article, how many. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int first = Integer.parseInt(arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    for (int from = first; from < first + count; from += A_FILE) {
      String lines = lines(from, Math.min(A_FILE, first + count - from));
      Path file = folder.resolve("%08d.jsonl".formatted(from));
      Files.writeString(file, lines, StandardCharsets.UTF_8);
    }
  }

  /** So many articles from the given number on, as JSON Lines. */
  static String lines(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> line(number) + "\n")
        .collect(Collectors.joining());
  }

  /** The address of an article. */
  static String address(int number) {
    return "https://generated.example/" + number;
  }

  /** One article as an object of JSON, in a line. */
  static String line(int number) {
    Random random = seeded(number, 1);
    int visitor = ranked(random, PEOPLE);
    String person = person(visitor);
    String place = PLACES.get(random.nextInt(PLACES.size()));
    LocalDate published = FIRST_DAY.plusDays(number / A_DAY);
    String first =
        "%s%s%d日到%s调研。"
            .formatted(
                post(visitor, random),
                person,
                published.getDayOfMonth(),
                organization(ranked(random, ORGANIZATIONS)));
    int host = ranked(random, PEOPLE);
    String second = "%s在%s会见了%s%s。".formatted(person, place, post(host, random), person(host));
    String third = "%s说，第%d号项目将于明年完成。".formatted(person, number);
    return "{\"url\":\"%s\",\"title\":\"%s到%s调研\",\"date\":\"%s\",\"publisher\":\"第%d日报\",\"text\":[\"%s\",\"%s%s\",\"%s\"]}"
        .formatted(
            address(number),
            person,
            place,
            published,
            number % 40,
            first,
            second,
            third,
            talk(random));
  }

  private static String talk(Random random) {
    StringBuilder talk = new StringBuilder();
    for (int left = 16 + random.nextInt(24); left > 0; left--) {
      for (char letter : CLAUSES.get(random.nextInt(CLAUSES.size())).toCharArray()) {
        switch (letter) {
          case 'N' -> talk.append(NOUNS.get(random.nextInt(NOUNS.size())));
          case 'V' -> talk.append(VERBS.get(random.nextInt(VERBS.size())));
          case 'W' -> talk.append(letter(BETWEEN, random));
          default -> talk.append(letter);
        }
      }
      talk.append(left % 3 == 1 ? '。' : '，');
    }
    return talk.toString();
  }

  /** The words of two frequent letters that the dictionary has in this use above all. */
  private static List<String> words(Nature nature) {
    List<String> letters =
        IntStream.rangeClosed('一', '龥')
            .mapToObj(Character::toString)
            .filter(letter -> CoreDictionary.getTermFrequency(letter) >= FREQUENT)
            .toList();
    List<String> words = new ArrayList<>();
    for (String first : letters) {
      for (String second : letters) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(first + second);
        if (attribute != null && attribute.nature[0] == nature) {
          words.add(first + second);
        }
      }
    }
    return List.copyOf(words);
  }

  /** A number below the bound, the lower the likelier. */
  private static int ranked(Random random, int bound) {
    return (int) (Math.pow(random.nextDouble(), 3) * bound);
  }

  private static String person(int number) {
    Random random = seeded(number, 2);
    return letter(SURNAMES, random) + letter(GIVEN, random) + letter(GIVEN, random);
  }

  private static String organization(int number) {
    Random random = seeded(number, 3);
    String place = PLACES.get(random.nextInt(PLACES.size()));
    return place.substring(0, place.length() - 1)
        + letter(PREFIXES, random)
        + letter(PREFIXES, random)
        + KINDS.get(random.nextInt(KINDS.size()));
  }

  /** One of the person's posts, with its organization. */
  private static String post(int person, Random random) {
    Random posts = seeded(person, 4);
    int post = random.nextInt(1 + posts.nextInt(3));
    Random chosen = seeded(person, 5 + post);
    return organization(ranked(chosen, ORGANIZATIONS)) + TITLES.get(chosen.nextInt(TITLES.size()));
  }

  /**
   * Numbers that follow from the two; unlike for neighbours, as those of {@link Random} are not.
   */
  private static Random seeded(int number, int use) {
    return new Random((number * 16L + use) * 0x9E3779B97F4A7C15L);
  }

  private static String letter(String letters, Random random) {
    return String.valueOf(letters.charAt(random.nextInt(letters.length())));
  }
}
