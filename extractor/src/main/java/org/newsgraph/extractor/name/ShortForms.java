package org.newsgraph.extractor.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.LexiconFile;

/**
 * Whether one name is a short form of another of the same type: a part of it, or characters of it
 * in their order (浙大 of 浙江大学). Works on folded names. Immutable and thread-safe.
 */
final class ShortForms {

  private static final List<String> DIVISIONS =
      List.of(
          "特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村", "岛",
          "国");

  /** What follows a name in the name of a part of the thing named. */
  private static final Pattern PART =
      Pattern.compile(
          ".*(?:实验室|研究院|研究所|研究中心|中心|[部处室局司厅科系院]|委员会|办公室|支行|分行|分公司|分局|支队|分院|医院|学校|中学|小学|幼儿园"
              + "|国际站|工会|党委|党组|纪委|团委|基金会|协会|学会|博物馆|图书馆|出版社|考察队|代表团|客户端)");

  /** Names that no short form leaves characters out of: two universities, two committees differ. */
  private static final Pattern WHOLE =
      Pattern.compile(".*(?:大学|学院|医院|中学|小学|银行|公司|党|[省市区县州旗]委|政府|法院|检察院|公安局|人大|政协|日报|晚报)");

  private static final int LONGEST_HEAD = 12;

  /** 中 and 中方: less than the country's own name, should that stand there too. */
  private static final double SAME_COUNTRY = 0.9;

  /** 巴方 in an article on 巴西: less than the country that it mostly stands for. */
  private static final double OTHER_COUNTRY = 0.8;

  /** The country that the news speaks from: 中方 is no other. */
  private static final String HOME = "中国";

  private final Set<String> listed;
  private final Set<String> organizationHeads;
  private final Set<String> countries;
  private final Map<String, String> countryForms;
  private final Map<String, String> knownForms;

  ShortForms() {
    this.listed =
        LexiconFile.read("organizations.tsv").stream()
            .map(LexiconFile.Entry::word)
            .collect(Collectors.toUnmodifiableSet());
    this.organizationHeads =
        LexiconFile.read("organization-heads.txt").stream()
            .map(LexiconFile.Entry::word)
            .filter(word -> word.length() > 1)
            .collect(Collectors.toUnmodifiableSet());
    this.countries =
        LexiconFile.read("places.tsv").stream()
            .filter(entry -> entry.field(1).equals("country"))
            .map(LexiconFile.Entry::word)
            .collect(Collectors.toUnmodifiableSet());
    this.countryForms =
        LexiconFile.read("country-characters.tsv").stream()
            .collect(
                Collectors.toUnmodifiableMap(LexiconFile.Entry::word, entry -> entry.field(1)));
    this.knownForms =
        LexiconFile.read("organizations.tsv").stream()
            .filter(entry -> !entry.field(1).isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(LexiconFile.Entry::word, entry -> entry.field(1)));
  }

  /**
   * How well {@code shorter} abbreviates {@code longer}: 0 not at all, up to 1 for a certain short
   * form.
   */
  double fit(EntityType type, String shorter, String longer) {
    if (type == EntityType.PLACE && isCountryForm(shorter)) {
      return country(shorter, longer);
    }
    if (shorter.length() >= longer.length()) {
      return type == EntityType.ORGANIZATION ? sameCore(shorter, longer) : 0;
    }
    return switch (type) {
      case PERSON -> person(shorter, longer);
      case PLACE -> place(shorter, longer);
      case ORGANIZATION -> organization(shorter, longer);
      case PRODUCT -> product(shorter, longer);
      case OCCASION -> occasion(shorter, longer);
    };
  }

  /**
   * Texts of which one, with all its characters, stands in every name that {@code name} may
   * shorten.
   */
  List<String> partsOfLonger(EntityType type, String name) {
    if (type == EntityType.PLACE && isSide(name)) {
      return List.of(name.substring(0, 1));
    }
    String full = type == EntityType.PLACE ? countryForms.get(name) : knownForms.get(name);
    String own = type == EntityType.ORGANIZATION && core(name).length() >= 2 ? core(name) : name;
    String bare = type == EntityType.PRODUCT ? own.replaceAll("[“”]", "") : own;
    return full == null ? List.of(bare) : List.of(bare, full);
  }

  /** The country or city that {@code form} (中方, 华, 蒙方) stands for. */
  Optional<String> countryOf(String form) {
    boolean side = isSide(form) && !countryForms.containsKey(form);
    return Optional.ofNullable(countryForms.get(side ? form.substring(0, 1) : form));
  }

  private boolean isCountryForm(String name) {
    return isSide(name) || countryForms.containsKey(name);
  }

  /** 中方, 塔方: a country and what makes it a party to talks; 西方 is none. */
  private static boolean isSide(String name) {
    return name.length() == 2 && name.endsWith("方") && "东南西北".indexOf(name.charAt(0)) < 0;
  }

  private static double person(String shorter, String longer) {
    if (longer.indexOf('·') < 0) {
      return 0;
    }
    return longer.startsWith(shorter + "·") || longer.endsWith("·" + shorter) ? 1 : 0;
  }

  /**
   * How well {@code form}, a {@linkplain #isCountryForm form of a country}, fits a place's name.
   */
  private double country(String form, String place) {
    Optional<String> country = countryOf(form);
    if (country.filter(full -> place.equals(full) || isDivisionOf(full, place)).isPresent()) {
      return 1;
    }
    if (country.isPresent() && place.length() > form.length() && countryOf(place).equals(country)) {
      return SAME_COUNTRY;
    }
    boolean begins = place.charAt(0) == form.charAt(0) && countries.contains(place);
    return begins && !country.equals(Optional.of(HOME)) ? OTHER_COUNTRY : 0;
  }

  private static double place(String shorter, String longer) {
    if (shorter.length() < 2) {
      return 0;
    }
    if (isDivisionOf(shorter, longer)) {
      return 1;
    }
    if (longer.equals("中华人民共和国") && shorter.equals("中国")) {
      return 1;
    }
    return longer.length() > shorter.length() + 1
            && longer.endsWith(shorter)
            && shorter.length() >= 3
            && !isDivisionName(shorter)
        ? 0.7
        : 0;
  }

  private static boolean isDivisionOf(String stem, String full) {
    return full.startsWith(stem) && DIVISIONS.contains(full.substring(stem.length()));
  }

  private static boolean isDivisionName(String name) {
    return DIVISIONS.stream().anyMatch(name::endsWith);
  }

  private double organization(String shorter, String longer) {
    if (shorter.length() < 2) {
      return 0;
    }
    String known = knownForms.get(shorter);
    if (known != null && (longer.equals(known) || longer.endsWith(known))) {
      return 1;
    }
    if (longer.endsWith(shorter)) {
      return organizationHeads.contains(shorter) && !listed.contains(shorter) ? 0 : 0.9;
    }
    int at = longer.indexOf(shorter);
    if (at >= 0) {
      String tail = longer.substring(at + shorter.length());
      if (isLegalForm(tail)) {
        return 0.95;
      }
      if (endsWithHead(shorter) || PART.matcher(tail).matches()) {
        return 0;
      }
      return at == 0 ? 0.9 : 0.75;
    }
    if (WHOLE.matcher(shorter).matches()) {
      return 0;
    }
    return subsequence(shorter, longer);
  }

  private static boolean isLegalForm(String tail) {
    return tail.matches("(股份|控股|集团|\\([^)]*\\)|有限|责任|总)*公司|集团|股份|总公司");
  }

  /** 恒大集团 and 中国恒大: the same core once what says only the form is taken off. */
  private static double sameCore(String one, String other) {
    String a = core(one);
    String b = core(other);
    boolean bothSay =
        one.contains("集团") && other.contains("股份") || one.contains("股份") && other.contains("集团");
    return a.length() >= 2 && a.equals(b) && !bothSay ? 0.8 : 0;
  }

  private static String core(String name) {
    return name.replaceAll("^(中国|北京|上海|深圳|广东|浙江)", "")
        .replaceAll("\\([^)]*\\)", "")
        .replaceAll("(控股|股份|集团|有限|责任|总公司|公司|科技)+$", "");
  }

  private double subsequence(String shorter, String longer) {
    if (!shorter.codePoints().allMatch(Character::isIdeographic)) {
      return 0;
    }
    int at = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        if (at == 0) {
          first = i;
        }
        last = i;
        at++;
      }
    }
    if (at < shorter.length()) {
      return sameCore(shorter, longer);
    }
    if (first == 0) {
      boolean toTheEnd =
          longer.charAt(longer.length() - 1) == shorter.charAt(shorter.length() - 1)
              || organizationHeads.stream()
                  .anyMatch(
                      head ->
                          longer.endsWith(head)
                              && head.indexOf(shorter.charAt(shorter.length() - 1)) >= 0);
      return toTheEnd ? 0.85 : shorter.length() <= 3 ? 0.55 : 0.4;
    }
    return longer.length() - last <= 3 && shorter.length() >= 3 ? 0.5 : 0;
  }

  private boolean endsWithHead(String name) {
    for (int i = Math.max(0, name.length() - LONGEST_HEAD); i < name.length() - 1; i++) {
      if (organizationHeads.contains(name.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static double product(String shorter, String longer) {
    String bare = longer.replaceAll("[“”]", "");
    String word = shorter.replaceAll("[“”]", "");
    if (bare.equals(word + "号")
        || word.equals(bare)
        || bare.matches(Pattern.quote(word) + "(规划|计划|规划纲要|号)")) {
      return 1;
    }
    return word.length() >= 2
            && (bare.endsWith(word) || bare.startsWith(word))
            && bare.length() - word.length() <= 4
        ? 0.7
        : 0;
  }

  private static double occasion(String shorter, String longer) {
    if (longer.endsWith(shorter)) {
      return 0.9;
    }
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length()
            && longer.charAt(longer.length() - 1) == shorter.charAt(shorter.length() - 1)
        ? 0.75
        : 0;
  }
}
