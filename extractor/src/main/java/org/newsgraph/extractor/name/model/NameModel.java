package org.newsgraph.extractor.name.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.extractor.text.Span;

/**
 * Finds people, organizations, places, works and posts in Chinese text.
 *
 * <p>A linear-chain conditional random field over characters; see {@code docs/models/names.md} for
 * what it was learned from and how well it does. Immutable and thread-safe.
 *
 * <pre>{@code
 * NameModel model = NameModel.bundled();
 * for (LabelledSpan name : model.tag("王小明在上海大学任教授。")) {
 *   System.out.println(name.label() + " " + name.span());
 * }
 * }</pre>
 */
public final class NameModel {

  private static final int FORMAT = 0x6E6E_0002;
  private static final int TAGS = Tags.COUNT;

  private final NameLexicon lexicon;
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
    this.lexicon = lexicon;
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

  /** The model that is shipped with this project. */
  public static NameModel bundled() {
    try (InputStream stream = NameModel.class.getResourceAsStream("names.model")) {
      if (stream == null) {
        throw new IllegalStateException("The jar holds no name model");
      }
      return load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model that {@link NameModelTrainer} wrote.
   *
   * @throws IOException if the stream cannot be read or holds no such model
   */
  public static NameModel load(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != FORMAT) {
      throw new IOException("Not a name model of this version");
    }
    NameLexicon lexicon = NameLexicon.read(in);
    float unit = in.readFloat();
    float[] transitions = new float[TAGS * TAGS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    return new NameModel(lexicon, WeightTable.read(in), unit, transitions);
  }

  /** Writes this model as {@link #load} reads it; the same model gives the same bytes. */
  void save(OutputStream stream) throws IOException {
    GZIPOutputStream zip =
        new GZIPOutputStream(stream) {
          {
            def.setLevel(9);
          }
        };
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
    out.writeInt(FORMAT);
    lexicon.write(out);
    out.writeFloat(unit);
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    weights.write(out);
    out.flush();
    zip.finish();
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
