package org.newsgraph.extractor.name.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One model of names for several conventions of what a name is: corpora disagree on whether generic
 * bodies, one-character countries or addresses are names. What they agree on is held once (Daumé
 * 2007, <i>Frustratingly easy domain adaptation</i>: weights shared by all corpora, and weights of
 * each).
 *
 * <p>A convention bears the name of its corpus. Immutable and thread-safe.
 */
public final class NameModels {

  private static final int FORMAT = 0x6E6E_0003;

  private final NameLexicon lexicon;
  private final float unit;
  private final float[] transitions;
  private final WeightRows shared;
  private final SortedMap<String, WeightRows> own;

  /**
   * @param unit what a weight of 1 stands for
   * @param transitions a score for each pair of tags
   * @param shared the weights that all conventions share
   * @param own for each convention what is added to them
   */
  NameModels(
      NameLexicon lexicon,
      float unit,
      float[] transitions,
      WeightRows shared,
      SortedMap<String, WeightRows> own) {
    this.lexicon = lexicon;
    this.unit = unit;
    this.transitions = transitions.clone();
    this.shared = shared;
    this.own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
  }

  /** The models that are shipped with this project. */
  public static NameModels bundled() {
    return bundled(NameModels::load);
  }

  /** The shipped {@link #shared} model; the conventions, which it does without, are not read. */
  static NameModel bundledShared() {
    return bundled(stream -> withoutConventions(data(stream)).shared());
  }

  private static <T> T bundled(Reader<T> reader) {
    try (InputStream stream = NameModels.class.getResourceAsStream("names.model")) {
      if (stream == null) {
        throw new IllegalStateException("The jar holds no name model");
      }
      return reader.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link NameModelTrainer} wrote.
   *
   * @throws IOException if the stream cannot be read or holds no such models
   */
  public static NameModels load(InputStream stream) throws IOException {
    DataInputStream in = data(stream);
    NameModels models = withoutConventions(in);
    SortedMap<String, WeightRows> own = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      own.put(in.readUTF(), WeightRows.read(in));
    }
    return new NameModels(models.lexicon, models.unit, models.transitions, models.shared, own);
  }

  private static DataInputStream data(InputStream stream) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
  }

  private static NameModels withoutConventions(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("Not a name model of this version");
    }
    NameLexicon lexicon = NameLexicon.read(in);
    float unit = in.readFloat();
    float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    return new NameModels(lexicon, unit, transitions, WeightRows.read(in), new TreeMap<>());
  }

  /** Writes these models as {@link #load} reads them; the same models give the same bytes. */
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
    shared.write(out);
    out.writeInt(own.size());
    for (Map.Entry<String, WeightRows> convention : own.entrySet()) {
      out.writeUTF(convention.getKey());
      convention.getValue().write(out);
    }
    out.flush();
    zip.finish();
  }

  /** The conventions that can be followed, in the order of their names. */
  public Set<String> conventions() {
    return own.keySet();
  }

  /** The model of what all conventions share, by which news is read. */
  public NameModel shared() {
    return model(shared);
  }

  /**
   * The model that marks names as a corpus does.
   *
   * @throws IllegalArgumentException if the convention is none of {@link #conventions}
   */
  public NameModel following(String convention) {
    WeightRows added = own.get(convention);
    if (added == null) {
      throw new IllegalArgumentException(
          "No convention of names is called " + convention + "; there are " + own.keySet());
    }
    return model(shared.plus(added));
  }

  private NameModel model(WeightRows weights) {
    return new NameModel(lexicon, new WeightTable(weights), unit, transitions);
  }

  /** Reads something from a stream. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(InputStream stream) throws IOException;
  }
}
