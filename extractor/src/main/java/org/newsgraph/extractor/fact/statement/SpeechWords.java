package org.newsgraph.extractor.fact.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extractor.lexicon.LexiconFile;

/** Words around what is said, by the section of their file. Immutable and thread-safe. */
final class SpeechWords {

  private final Map<String, Set<String>> sections = new HashMap<>();

  private SpeechWords() {}

  /** The bundled words. */
  static SpeechWords bundled() {
    SpeechWords words = new SpeechWords();
    for (LexiconFile.Entry entry : LexiconFile.read("speech.txt")) {
      words.sections.computeIfAbsent(entry.section(), s -> new HashSet<>()).add(entry.word());
    }
    return words;
  }

  private boolean has(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  /** Whether {@code verb} tells of speech by itself. */
  boolean isStrong(String verb) {
    return has("strong", verb);
  }

  /** Whether {@code verb} tells of speech where a pause or a quotation follows. */
  boolean isBeforePause(String verb) {
    return has("comma", verb);
  }

  /** Whether {@code verb} tells of speech by what follows it without a pause: 感谢来宾. */
  boolean isDirect(String verb) {
    return has("direct", verb);
  }

  /** Whether what follows {@code word} is written somewhere or is a name: 写着, 题为. */
  boolean isInscribing(String word) {
    return has("inscribing", word);
  }

  /** Whether {@code noun} is a document that speaks for its author. */
  boolean isReport(String noun) {
    return sections.getOrDefault("report", Set.of()).stream().anyMatch(noun::endsWith);
  }

  /** Whether {@code noun} speaks for the name before it: 外交部网站, 美国方面. */
  boolean isVoice(String noun) {
    return has("voice", noun);
  }

  /** Whether whoever {@code preposition} governs is not the one who speaks. */
  boolean isSilencing(String preposition) {
    return has("silencing", preposition);
  }

  /** Whether {@code noun} after a person's name means others than the person. */
  boolean isGroup(String noun) {
    return has("group", noun);
  }

  /** Whether {@code preposition} names a source: 据. */
  boolean isSource(String preposition) {
    return has("source", preposition);
  }

  /** Whether a report can be the subject of {@code verb}: 年报显示. */
  boolean isOfReport(String verb) {
    return has("report-verb", verb);
  }

  /** Whether a country can be the subject of {@code verb}. */
  boolean isOfState(String verb) {
    return has("state", verb);
  }

  /** Whether {@code noun} is someone without a name. */
  boolean isUnnamed(String noun) {
    return has("others", noun);
  }

  /** Whether {@code word} counts people, so that one of them speaks: 一位. */
  boolean isCountOfPeople(String word) {
    return has("people", word);
  }

  /** Whether {@code verb} is as well a noun that can be listened to: 介绍. */
  boolean isNominal(String verb) {
    return has("nominal", verb);
  }

  /** Whether the object of {@code verb} is what others say: 听取. */
  boolean isHearing(String verb) {
    return has("hearing", verb);
  }

  boolean isNegation(String word) {
    return has("negation", word);
  }

  /** Whether who does not {@code verb} says nothing: 发表评论, unlike 否认. */
  boolean isDeclined(String verb) {
    return has("declined", verb);
  }

  /** Whether {@code verb} may do what it tells: 宣布. */
  boolean isPerforming(String verb) {
    return has("performing", verb);
  }

  /** Whether the object {@code words} of such a verb is done by telling it: 大会开幕. */
  boolean isPerformed(String words) {
    return !words.contains("将")
        && sections.getOrDefault("performed", Set.of()).stream().anyMatch(words::endsWith);
  }

  /** Whether {@code verb} publishes the report that follows. */
  boolean isPublishing(String verb) {
    return has("publishing", verb);
  }

  /** Whether whoever holds the post {@code title} speaks for the body that gave it. */
  boolean isSpokesman(String title) {
    return sections.getOrDefault("spokesman", Set.of()).stream().anyMatch(title::endsWith);
  }

  /** Whether what follows {@code word} is a noun. */
  boolean isBeforeNoun(String word) {
    return has("nominal-mark", word);
  }
}
