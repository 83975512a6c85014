package org.newsgraph.extractor.fact.post;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.lexicon.LexiconFile;

/** The words around posts, by the section of their file. Immutable and thread-safe. */
final class PostWords {

  private final Map<String, Set<String>> sections = new HashMap<>();

  private PostWords() {}

  /** The bundled words. */
  static PostWords bundled() {
    PostWords words = new PostWords();
    for (LexiconFile.Entry entry : LexiconFile.read("post-words.txt")) {
      words.sections.computeIfAbsent(entry.section(), s -> new HashSet<>()).add(entry.word());
    }
    return words;
  }

  private boolean has(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  /** Whether a post may follow the verb {@code word}. */
  boolean isHolding(String word) {
    return has("holding", word) || isLeaving(word) || isWeak(word);
  }

  /** Whether the post that follows {@code word} is held no more. */
  boolean isLeaving(String word) {
    return has("leaving", word);
  }

  /** Whether {@code word} may also only identify or compare. */
  boolean isWeak(String word) {
    return has("weak", word);
  }

  /** Whether the object of {@code word} held the post before. */
  boolean isReplacing(String word) {
    return has("replacing", word);
  }

  boolean isSeparator(String word) {
    return has("separator", word);
  }

  boolean isSkipped(String word) {
    return has("skipped", word);
  }

  /** Whether the posts after {@code word} are held now, whatever those before it are. */
  boolean isNow(String word) {
    return has("now", word);
  }

  /** How the post after {@code word} is held, if the word tells it. */
  Optional<PostStatus> status(String word) {
    if (has("former", word)) {
      return Optional.of(PostStatus.FORMER);
    }
    if (has("acting", word)) {
      return Optional.of(PostStatus.ACTING);
    }
    return has("concurrent", word) ? Optional.of(PostStatus.CONCURRENT) : Optional.empty();
  }

  /** Whether a body has one holder of {@code title} at a time. */
  boolean isUnique(String title) {
    return !title.contains("副")
        && !title.contains("助理")
        && sections.getOrDefault("unique", Set.of()).stream().anyMatch(title::endsWith);
  }
}
