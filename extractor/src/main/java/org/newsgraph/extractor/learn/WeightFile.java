package org.newsgraph.extractor.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private record Content(List<String> labels, Map<String, float[]> weights) {}

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
   * Reads a log-linear model; closes the stream.
   *
   * @throws IOException if it cannot be read or holds no model
   */
  public static LogLinearModel readLogLinear(InputStream in) throws IOException {
    Content content = read(in);
    return new LogLinearModel(content.labels(), content.weights());
  }

  /**
   * Reads a sequence model; closes the stream.
   *
   * @throws IOException if it cannot be read or holds no model
   */
  public static SequenceModel readSequence(InputStream in) throws IOException {
    Content content = read(in);
    float[][] transitions = new float[content.labels().size()][];
    for (int from = 0; from < transitions.length; from++) {
      float[] row = content.weights().remove(TRANSITION + content.labels().get(from));
      if (row == null) {
        throw new IOException("No transitions from " + content.labels().get(from));
      }
      transitions[from] = row;
    }
    return new SequenceModel(content.labels(), content.weights(), transitions);
  }

  private static Content read(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
      String first = reader.readLine();
      if (first == null) {
        throw new IOException("An empty file is no model");
      }
      List<String> labels = List.of(first.split("\t"));
      Map<String, float[]> weights = new HashMap<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> fields = fields(line);
        if (fields.size() != labels.size() + 1) {
          throw new IOException("Not a weight a label: " + line);
        }
        float[] row = new float[labels.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = weight(fields.get(i + 1));
        }
        weights.put(fields.get(0), row);
      }
      return new Content(labels, weights);
    }
  }

  private static float weight(String field) {
    return field.isEmpty()
        ? 0
        : field.equals("x") ? Float.NEGATIVE_INFINITY : Integer.parseInt(field) / HUNDREDTHS;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      fields.add(line.substring(start, tab));
      start = tab + 1;
    }
    fields.add(line.substring(start));
    return fields;
  }
}
