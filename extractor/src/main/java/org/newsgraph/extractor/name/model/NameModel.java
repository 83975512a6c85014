package org.newsgraph.extractor.name.model;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.text.Span;

/**
 * Finds people, organizations, places, works and posts in Chinese text.
 *
 * <p>A linear-chain conditional random field over characters; see {@code docs/models/names.md} for
 * what it was learned from and how well it does. It follows one of the conventions of {@link
 * NameModels}. Immutable and thread-safe.
 *
 * <pre>{@code
 * NameModel model = NameModel.bundled();
 * for (LabelledSpan name : model.tag("王小明在上海大学任教授。")) {
 *   System.out.println(name.label() + " " + name.span());
 * }
 * }</pre>
 */
public final class NameModel {

  private static final int TAGS = Tags.COUNT;

  private final WeightTable weights;
  private final float unit;
  private final float[] transitions;
  private final float[] odds;
  private final Patterns patterns;

  /**
   * @param unit what a weight of 1 in the table stands for
   * @param transitions a score for each pair of tags
   */
  NameModel(NameLexicon lexicon, WeightTable weights, float unit, float[] transitions) {
    this.weights = weights;
    this.unit = unit;
    this.transitions = transitions.clone();
    this.odds = odds(transitions);
    this.patterns = new Patterns(lexicon);
  }

  /** The exponentials of transition scores, 0 where one tag may not follow the other. */
  static float[] odds(float[] transitions) {
    float[] odds = new float[TAGS * TAGS];
    for (int from = 0; from < TAGS; from++) {
      for (int to = 0; to < TAGS; to++) {
        int pair = from * TAGS + to;
        odds[pair] = Tags.follows(from, to) ? (float) Math.exp(transitions[pair]) : 0;
      }
    }
    return odds;
  }

  /** The shipped model that news is read by. */
  public static NameModel bundled() {
    return NameModels.bundledShared();
  }

  /**
   * Marks the names of a text.
   *
   * @param text any text, of any length
   * @return the names, in the order of the text, without overlaps
   */
  public List<LabelledSpan> tag(CharSequence text) {
    List<LabelledSpan> names = new ArrayList<>();
    Viterbi viterbi = new Viterbi();
    Lattice lattice = new Lattice();
    FoundPatterns found = new FoundPatterns();
    float[] scores = new float[0];
    for (Span chunk : Chunks.of(text)) {
      int length = chunk.length();
      if (scores.length < length * TAGS) {
        scores = new float[length * TAGS];
      }
      score(Patterns.normalize(text, chunk.start(), chunk.end()), found, scores);
      byte[] path = viterbi.decode(scores, length, transitions);
      if (!allOutside(path)) {
        lattice.sum(scores, length, odds, null);
        collect(text, chunk, path, lattice, names);
      }
    }
    return List.copyOf(names);
  }

  private void score(char[] characters, FoundPatterns found, float[] scores) {
    found.clear();
    patterns.find(characters, found);
    int[] sums = new int[characters.length * TAGS];
    weights.add(found, sums);
    for (int i = 0; i < sums.length; i++) {
      scores[i] = sums[i] * unit;
    }
  }

  private static boolean allOutside(byte[] path) {
    for (byte tag : path) {
      if (tag != Tags.OUTSIDE) {
        return false;
      }
    }
    return true;
  }

  private void collect(
      CharSequence text, Span chunk, byte[] path, Lattice lattice, List<LabelledSpan> names) {
    int i = 0;
    while (i < path.length) {
      int end = i + 1;
      if (path[i] != Tags.OUTSIDE) {
        while (!Tags.closes(path[end - 1])) {
          end++;
        }
        Span span = new Span(chunk.start() + i, chunk.start() + end);
        if (keepsPairs(text, span)) {
          double score = lattice.probability(path, i, end, odds);
          names.add(new LabelledSpan(span, Tags.label(path[i]), score));
        }
      }
      i = end;
    }
  }

  private static boolean keepsPairs(CharSequence text, Span span) {
    return !cutsPair(text, span.start()) && !cutsPair(text, span.end());
  }

  private static boolean cutsPair(CharSequence text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }
}
