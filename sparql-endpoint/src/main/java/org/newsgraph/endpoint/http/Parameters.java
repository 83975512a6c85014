package org.newsgraph.endpoint.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The decoded parameters of a query string or form, in order. Immutable. */
public final class Parameters {

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads {@code application/x-www-form-urlencoded} text in UTF-8.
   *
   * @throws ProblemException if a percent escape is broken or the bytes are not UTF-8
   */
  public static Parameters parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
    }
    return new Parameters(values);
  }

  /** The parameters of both, this one's first. */
  public Parameters and(Parameters other) {
    Map<String, List<String>> both = new LinkedHashMap<>();
    values.forEach((name, list) -> both.put(name, new ArrayList<>(list)));
    other.values.forEach(
        (name, list) -> both.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(list));
    return new Parameters(both);
  }

  /** The names of the parameters that are there. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** All values of a parameter; empty if it is not there. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** The value of a parameter that may be given once, without one that is blank. */
  public Optional<String> one(String name) {
    List<String> list = values.getOrDefault(name, List.of());
    if (list.size() > 1) {
      throw Problem.badRequest("The parameter '" + name + "' may be given once.").exception();
    }
    return list.stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** The value of a parameter that must be given once. */
  public String required(String name) {
    return one(name)
        .orElseThrow(
            () -> Problem.badRequest("The parameter '" + name + "' is missing.").exception());
  }

  /** A value that is one of so many words, in whatever case. */
  public Optional<String> word(String name, List<String> words) {
    Optional<String> text = one(name);
    if (text.isPresent() && words.stream().noneMatch(text.get()::equalsIgnoreCase)) {
      throw Problem.badRequest(
              "The parameter '" + name + "' is one of " + String.join(", ", words) + ".")
          .exception();
    }
    return text;
  }

  /** A whole number within bounds, or the default. */
  public int number(String name, int absent, int least, int most) {
    Optional<String> text = one(name);
    if (text.isEmpty()) {
      return absent;
    }
    try {
      int number = Integer.parseInt(text.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of bounds.
    }
    throw Problem.badRequest(
            "The parameter '" + name + "' is a whole number from " + least + " to " + most + ".")
        .exception();
  }

  private static String decode(String encoded) {
    if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0 && isAscii(encoded)) {
      return encoded;
    }
    byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '+') {
        bytes.put((byte) ' ');
      } else if (raw[i] == '%') {
        bytes.put((byte) ((digit(raw, i + 1) << 4) | digit(raw, i + 2)));
        i += 2;
      } else {
        bytes.put(raw[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes.flip())
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.badRequest("A parameter is not UTF-8.").exception();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }

  private static int digit(byte[] raw, int index) {
    int digit = index < raw.length ? Character.digit(raw[index], 16) : -1;
    if (digit < 0) {
      throw Problem.badRequest("A parameter holds a broken percent escape.").exception();
    }
    return digit;
  }
}
