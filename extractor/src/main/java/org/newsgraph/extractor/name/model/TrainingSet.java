package org.newsgraph.extractor.name.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;
import org.newsgraph.extractor.text.Span;

/**
 * The chunks to learn from and the patterns that are frequent enough to have weights.
 *
 * <p>Characters of which the annotation is unsure agree with every tag (learning from partial
 * labels; Tsuboi and others 2008).
 */
final class TrainingSet {

  private final PatternIndex index = new PatternIndex();
  private final List<TrainingChunk> chunks = new ArrayList<>();

  /**
   * Adds a text that follows the convention of this number, its patterns found by {@code patterns}.
   */
  void add(AnnotatedText text, int convention, Patterns patterns) {
    int[] allowed = allowed(text);
    for (Span chunk : Chunks.of(text.text())) {
      IntList numbers = new IntList();
      IntList frames = new IntList();
      patterns.find(
          Patterns.normalize(text.text(), chunk.start(), chunk.end()),
          (key, left, start, end, right) -> {
            numbers.add(index.count(key));
            frames.add(TrainingChunk.frame(left, start, end, right));
          });
      int[] part = Arrays.copyOfRange(allowed, chunk.start(), chunk.end());
      closeEnds(part);
      chunks.add(new TrainingChunk(numbers.toArray(), frames.toArray(), part, convention));
    }
  }

  private static int[] allowed(AnnotatedText text) {
    int[] allowed = new int[text.text().length()];
    Arrays.fill(allowed, 1 << Tags.OUTSIDE);
    for (Span span : text.unsure()) {
      Arrays.fill(allowed, span.start(), span.end(), Tags.ALL);
    }
    for (Mark name : text.names()) {
      int start = name.span().start();
      int end = name.span().end();
      if (end - start == 1) {
        allowed[start] = 1 << Tags.of(name.label(), Tags.SINGLE);
      } else {
        Arrays.fill(allowed, start, end, 1 << Tags.of(name.label(), Tags.INNER));
        allowed[start] = 1 << Tags.of(name.label(), Tags.FIRST);
        allowed[end - 1] = 1 << Tags.of(name.label(), Tags.LAST);
      }
    }
    return allowed;
  }

  /** A name that the chunk's border cuts is left open. */
  private static void closeEnds(int[] allowed) {
    int i = 0;
    while (i < allowed.length && Integer.bitCount(allowed[i]) == 1 && !anyOpens(allowed[i])) {
      allowed[i++] = Tags.ALL;
    }
    i = allowed.length - 1;
    while (i >= 0 && Integer.bitCount(allowed[i]) == 1 && !anyCloses(allowed[i])) {
      allowed[i--] = Tags.ALL;
    }
  }

  private static boolean anyOpens(int mask) {
    return Tags.opens(Integer.numberOfTrailingZeros(mask));
  }

  private static boolean anyCloses(int mask) {
    return Tags.closes(Integer.numberOfTrailingZeros(mask));
  }

  /** Drops the patterns seen less often and returns the keys of the others in their new order. */
  long[] keepFrequent(int leastCount) {
    int[] renumbered = new int[index.size()];
    long[] keys = index.keys();
    int kept = 0;
    for (int i = 0; i < renumbered.length; i++) {
      renumbered[i] = index.count(i) >= leastCount ? kept : -1;
      if (renumbered[i] >= 0) {
        keys[kept++] = keys[i];
      }
    }
    chunks.replaceAll(chunk -> renumber(chunk, renumbered));
    return Arrays.copyOf(keys, kept);
  }

  private static TrainingChunk renumber(TrainingChunk chunk, int[] renumbered) {
    IntList numbers = new IntList();
    IntList frames = new IntList();
    for (int i = 0; i < chunk.patterns.length; i++) {
      int number = renumbered[chunk.patterns[i]];
      if (number >= 0) {
        numbers.add(number);
        frames.add(chunk.frames[i]);
      }
    }
    return new TrainingChunk(numbers.toArray(), frames.toArray(), chunk.allowed, chunk.convention);
  }

  List<TrainingChunk> chunks() {
    return chunks;
  }

  /** A growing list of numbers. */
  private static final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
