package org.newsgraph.extractor.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final Set<String> organizationHeads;
  private final Map<String, String> countryForms;
  private final Map<String, String> knownForms;

  ShortForms() {
    this.organizationHeads =
        LexiconFile.read("organization-heads.txt").stream()
            .map(LexiconFile.Entry::word)
            .filter(word -> word.length() > 1)
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
    if (type == EntityType.PLACE && countryForms.containsKey(shorter)) {
      return place(shorter, longer);
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

  /** The country or city that {@code form} (中方, 华) stands for. */
  Optional<String> countryOf(String form) {
    return Optional.ofNullable(countryForms.get(form));
  }

  private static double person(String shorter, String longer) {
    if (longer.indexOf('·') < 0) {
      return 0;
    }
    return longer.startsWith(shorter + "·") || longer.endsWith("·" + shorter) ? 1 : 0;
  }

  private double place(String shorter, String longer) {
    String full = countryForms.get(shorter);
    if (full != null) {
      return longer.equals(full) || isDivisionOf(full, longer) ? 1 : 0;
    }
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
      return organizationHeads.contains(shorter) ? 0 : 0.9;
    }
    if (longer.startsWith(shorter)) {
      return endsWithHead(shorter)
          ? (isLegalForm(longer.substring(shorter.length())) ? 0.95 : 0)
          : 0.9;
    }
    if (longer.contains(shorter) && !endsWithHead(shorter)) {
      return 0.75;
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
    return a.length() >= 2 && a.equals(b) ? 0.8 : 0;
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
      String a = core(shorter);
      return !a.equals(shorter) && a.length() >= 2 && !endsWithHead(a) ? coreWithin(a, longer) : 0;
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

  private static double coreWithin(String core, String longer) {
    return longer.contains(core) ? 0.7 : 0;
  }

  private boolean endsWithHead(String name) {
    return organizationHeads.stream().anyMatch(name::endsWith);
  }

  private static double product(String shorter, String longer) {
    String bare = longer.replaceAll("[“”]", "");
    String word = shorter.replaceAll("[“”]", "");
    if (bare.equals(word + "号")
        || word.equals(bare)
        || bare.matches(java.util.regex.Pattern.quote(word) + "(规划|计划|规划纲要|号)")) {
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
