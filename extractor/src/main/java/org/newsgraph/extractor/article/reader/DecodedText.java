package org.newsgraph.extractor.article.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the charset of bytes and decodes them: a byte order mark is believed, then UTF-8 where it
 * fits, then what the document declares where it fits, then what the bytes look like.
 */
final class DecodedText {

  private static final int DECLARATION_WITHIN = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w-]+)",
          Pattern.CASE_INSENSITIVE);

  /** One malformed sequence in so many bytes is damage, not another charset. */
  private static final int BYTES_PER_DAMAGE = 1000;

  private static final long BYTES_PER_CONTROL = 100;

  private DecodedText() {}

  /**
   * Whether the bytes are no text at all: without a byte order mark of UTF-16 they hold NUL, or one
   * control character in a hundred bytes.
   */
  static boolean isBinary(byte[] bytes) {
    if (marked(bytes).isPresent()) {
      return false;
    }
    int controls = 0;
    for (byte value : bytes) {
      if (value == 0) {
        return true;
      }
      if (value > 0 && value < ' ' && "\t\n\r\f\u001b".indexOf(value) < 0) {
        controls++;
      }
    }
    return controls * BYTES_PER_CONTROL > bytes.length;
  }

  /** The text without its byte order mark; empty if no charset fits. */
  static Optional<String> of(byte[] bytes) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return Optional.of(lenient(bytes, marked.get()).substring(1));
    }
    Optional<String> unicode = strict(bytes, StandardCharsets.UTF_8);
    if (unicode.isPresent()) {
      return unicode;
    }
    String damaged = lenient(bytes, StandardCharsets.UTF_8);
    long damages = damaged.chars().filter(c -> c == 0xFFFD).count();
    if (damages * BYTES_PER_DAMAGE < bytes.length) {
      return Optional.of(damaged);
    }
    Set<Charset> candidates = candidates(bytes);
    for (Charset charset : candidates) {
      Optional<String> text = strict(bytes, charset);
      if (text.isPresent()) {
        return text;
      }
    }
    return candidates.stream()
        .map(charset -> lenient(bytes, charset))
        .filter(
            text -> text.chars().filter(c -> c == 0xFFFD).count() * BYTES_PER_DAMAGE < bytes.length)
        .findFirst();
  }

  private static Set<Charset> candidates(byte[] bytes) {
    Set<Charset> candidates = new LinkedHashSet<>();
    declared(bytes).ifPresent(candidates::add);
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    if (detected != null) {
      named(detected).ifPresent(candidates::add);
    }
    return candidates;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(start);
    return matcher.find()
        ? named(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        : Optional.empty();
  }

  /** The charset of a name; the Chinese ones as their supersets, as browsers take them. */
  private static Optional<Charset> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("gb") || lower.equals("hz-gb-2312")) {
      return Optional.of(Charset.forName("GB18030"));
    }
    if (lower.startsWith("big5")) {
      return Optional.of(Charset.forName("Big5-HKSCS"));
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // a document may declare anything
    }
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // it does not fit: that is the answer
    }
  }

  private static String lenient(byte[] bytes, Charset charset) {
    return new String(bytes, charset);
  }
}
