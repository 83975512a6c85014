package org.newsgraph.graph.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.newsgraph.extractor.rdf.NameFold;

/**
 * The forms under which names are found: folded as they are written, and spelled in Latin letters,
 * whole and by initials. Immutable and thread-safe.
 */
final class Spelling {

  private static final Pattern PASSED_OVER = Pattern.compile("[\\s\"'“”‘’「」『』《》〈〉·•‧]+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");

  private final UnaryOperator<String> fold;
  private final Pinyin pinyin;

  private Spelling(UnaryOperator<String> fold, Pinyin pinyin) {
    this.fold = fold;
    this.pinyin = pinyin;
  }

  /** Reads the tables from the class path. */
  static Spelling load() {
    return new Spelling(NameFold.load(), Pinyin.load());
  }

  /** Folds a word of a text: width, case, traditional characters. */
  String word(String word) {
    return fold.apply(word);
  }

  /** Folds a name: as words, and without quotes, title marks, dots and spaces. */
  String name(String name) {
    return PASSED_OVER.matcher(fold.apply(name)).replaceAll("");
  }

  /** What a user has typed of a name's pronunciation; empty if that is none. */
  String typed(String text) {
    String letters =
        PASSED_OVER.matcher(text.toLowerCase(Locale.ROOT).replace('ü', 'v')).replaceAll("");
    return LATIN.matcher(letters).matches() ? letters : "";
  }

  /**
   * The name in Latin letters.
   *
   * @param person whether the name is a person's
   */
  Spelled spelled(String name, boolean person) {
    Set<String> whole = new LinkedHashSet<>();
    Set<String> within = new LinkedHashSet<>();
    for (List<String> syllables : pinyin.readings(name(name), person)) {
      for (int from = 0; from < syllables.size(); from++) {
        List<String> rest = syllables.subList(from, syllables.size());
        Set<String> spelled = from == 0 ? whole : within;
        spelled.add(String.join("", rest));
        spelled.add(initials(rest));
      }
    }
    return new Spelled(whole, within);
  }

  /**
   * What a name is in Latin letters, in full and by initials: 李强 is liqiang and lq, within it are
   * qiang and q.
   *
   * @param whole from the first syllable on
   * @param within from each later one
   */
  record Spelled(Set<String> whole, Set<String> within) {

    boolean begins(String typed) {
      return anyBegins(whole, typed);
    }

    boolean goesOn(String typed) {
      return anyBegins(within, typed);
    }

    private static boolean anyBegins(Set<String> spelled, String typed) {
      return spelled.stream().anyMatch(each -> each.startsWith(typed));
    }
  }

  private static String initials(List<String> syllables) {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
    return initials.toString();
  }
}
