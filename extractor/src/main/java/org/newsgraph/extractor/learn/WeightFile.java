package org.newsgraph.extractor.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Models as files: gzipped UTF-8 lines that people can read. The first line names the labels, each
 * other a feature and its weights in hundredths, separated by tabs. Features that hold a tab or a
 * line break, which no line can, are left out. The same model gives the same bytes.
 */
public final class WeightFile {

  private static final String TRANSITION = "-> ";
  private static final float HUNDREDTHS = 100;

  /** Where a file is read, again whenever its weights are asked for by their names. */
  public interface Source {

    /** The file's bytes from the first on; whoever reads them closes them. */
    InputStream open() throws IOException;
  }

  /**
   * @param transitions label to one score for each label after it; none in a log-linear model
   */
  private record Content(
      List<String> labels, Map<String, float[]> weights, Map<String, float[]> transitions) {}

  private WeightFile() {}

  /** Writes {@code model}; closes the stream. */
  public static void write(LogLinearModel model, OutputStream out) throws IOException {
    write(model.labels(), model.weights(), out);
  }

  /** Writes {@code model}; closes the stream. */
  public static void write(SequenceModel model, OutputStream out) throws IOException {
    Map<String, float[]> all = new TreeMap<>(model.weights());
    float[][] transitions = model.transitions();
    for (int from = 0; from < transitions.length; from++) {
      all.put(TRANSITION + model.labels().get(from), transitions[from]);
    }
    write(model.labels(), all, out);
  }

  private static void write(List<String> labels, Map<String, float[]> weights, OutputStream out)
      throws IOException {
    try (Writer writer =
        new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
      writer.write(String.join("\t", labels) + "\n");
      for (Map.Entry<String, float[]> entry : weights.entrySet()) {
        if (entry.getKey().chars().anyMatch(Character::isISOControl)) {
          continue;
        }
        StringBuilder line = new StringBuilder(entry.getKey());
        for (float weight : entry.getValue()) {
          line.append('\t');
          if (Float.isInfinite(weight)) {
            line.append('x');
          } else if (Math.round(weight * HUNDREDTHS) != 0) {
            line.append(Math.round(weight * HUNDREDTHS));
          }
        }
        writer.write(line.append('\n').toString());
      }
    }
  }

  /**
   * Reads a log-linear model.
   *
   * @throws IOException if it cannot be read or holds no model
   */
  public static LogLinearModel readLogLinear(Source source) throws IOException {
    Content content = read(source);
    return new LogLinearModel(
        content.labels(), content.weights(), () -> readAgain(source).weights());
  }

  /**
   * Reads a sequence model.
   *
   * @throws IOException if it cannot be read or holds no model
   */
  public static SequenceModel readSequence(Source source) throws IOException {
    Content content = read(source);
    float[][] transitions = new float[content.labels().size()][];
    for (int from = 0; from < transitions.length; from++) {
      float[] row = content.transitions().get(content.labels().get(from));
      if (row == null) {
        throw new IOException("No transitions from " + content.labels().get(from));
      }
      transitions[from] = row;
    }
    return new SequenceModel(
        content.labels(), content.weights(), transitions, () -> readAgain(source).weights());
  }

  private static Content readAgain(Source source) {
    try {
      return read(source);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a model's weights once more", e);
    }
  }

  private static Content read(Source source) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(source.open(), 1 << 16), StandardCharsets.UTF_8))) {
      String first = reader.readLine();
      if (first == null) {
        throw new IOException("An empty file is no model");
      }
      List<String> labels = List.of(first.split("\t"));
      Content content = new Content(labels, new HashMap<>(), new HashMap<>());
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        float[] row = row(line, tab, labels.size());
        if (line.startsWith(TRANSITION)) {
          content.transitions().put(line.substring(TRANSITION.length(), tab), row);
        } else {
          content.weights().put(line.substring(0, tab), row);
        }
      }
      return content;
    }
  }

  /** The weights of a line, each after a tab; the first tab, if there is one, is at {@code tab}. */
  private static float[] row(String line, int tab, int labels) throws IOException {
    float[] row = new float[labels];
    int label = 0;
    int at = tab;
    while (at >= 0 && label < labels) {
      int next = line.indexOf('\t', at + 1);
      row[label++] = weight(line, at + 1, next < 0 ? line.length() : next);
      at = next;
    }
    if (label < labels || at >= 0) {
      throw new IOException("Not a weight a label: " + line);
    }
    return row;
  }

  private static float weight(String line, int start, int end) {
    if (start == end) {
      return 0;
    }
    return line.charAt(start) == 'x'
        ? Float.NEGATIVE_INFINITY
        : Integer.parseInt(line, start, end, 10) / HUNDREDTHS;
  }
}
