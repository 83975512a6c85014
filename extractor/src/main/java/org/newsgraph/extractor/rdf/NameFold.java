package org.newsgraph.extractor.rdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings spellings of one name together: width and compatibility forms (NFKC), case, spaces, the
 * dots between the parts of a foreign name, traditional characters.
 *
 * <p>Characters are simplified one by one from HanLP's table. A character that the simplified
 * standard GB 2312 itself holds stays as it is: 乾 and 於 are names of their own beside 干 and 于.
 * Immutable and thread-safe.
 */
public final class NameFold implements UnaryOperator<String> {

  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final String DOTS = "•‧∙⋅・·";
  private static final char FIRST_UNIFIED = '\u4e00';
  private static final char LAST_UNIFIED = '\u9fff';

  private final Map<Integer, Integer> simplified;

  /** The unified ideographs, from the first on, that are no others' traditional form. */
  private final BitSet plain = new BitSet();

  private NameFold(Map<Integer, Integer> simplified) {
    this.simplified = Map.copyOf(simplified);
    plain.set(0, LAST_UNIFIED - FIRST_UNIFIED + 1);
    simplified.keySet().stream()
        .filter(point -> point >= FIRST_UNIFIED)
        .forEach(point -> plain.clear(point - FIRST_UNIFIED));
  }

  /** Reads HanLP's table of characters from the class path. */
  public static NameFold load() {
    CharsetEncoder simplifiedStandard = Charset.forName("GB2312").newEncoder();
    Map<Integer, Integer> simplified = new HashMap<>();
    try (InputStream in = NameFold.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("HanLP's table " + TABLE + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int[] points = line.codePoints().toArray();
        boolean pair = points.length == 3 && points[1] == '=';
        if (pair && !simplifiedStandard.canEncode(Character.toString(points[0]))) {
          simplified.putIfAbsent(points[0], points[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NameFold(simplified);
  }

  /** The one form of {@code name} that all its spellings share. */
  @Override
  public String apply(String name) {
    if (isPlain(name)) {
      return name;
    }
    StringBuilder folded = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .map(c -> DOTS.indexOf(c) >= 0 ? '·' : c)
        .forEach(c -> folded.appendCodePoint(simplified.getOrDefault(c, c)));
    return folded.toString();
  }

  /**
   * Whether it is its own form, as most names are: unified ideographs have no other width or case.
   */
  private boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < FIRST_UNIFIED || !plain.get(c - FIRST_UNIFIED)) {
        return false;
      }
    }
    return true;
  }
}
