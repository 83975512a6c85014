package org.newsgraph.endpoint.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;

/**
 * Who may write: nobody, or who shows the token, as a bearer or as the password of basic
 * authentication. Only the token's hash is kept; comparing takes the same time whatever is shown,
 * and a client that has guessed often must wait. Thread-safe.
 *
 * <p>The hash is SHA-256 without salt: tokens are random, not words that a dictionary holds.
 */
public final class Access {

  private static final int SHORTEST_TOKEN = 16;
  private static final int HASH_BYTES = 32;

  private static final Problem READ_ONLY =
      Problem.forbidden("This server is read-only; start it with a token to write.");
  private static final Problem UNKNOWN =
      new Problem(
          401,
          "Unauthorized",
          "Writing needs the server's token: Authorization: Bearer TOKEN.",
          Map.of("WWW-Authenticate", "Basic realm=\"newsgraph\", Bearer realm=\"newsgraph\""));

  private static final Problem FOREIGN =
      Problem.forbidden("A page of another site may not write here.");

  private final Optional<byte[]> expected;
  private final Guesses guesses = new Guesses();

  private Access(Optional<byte[]> expected) {
    this.expected = expected;
  }

  /** Nobody writes. */
  public static Access readOnly() {
    return new Access(Optional.empty());
  }

  /**
   * Who shows this token writes.
   *
   * @throws IllegalArgumentException if it has fewer than 16 characters
   */
  public static Access byToken(String token) {
    if (token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException("A token has at least " + SHORTEST_TOKEN + " characters");
    }
    return new Access(Optional.of(hash(token)));
  }

  /**
   * Who shows the token of this hash writes.
   *
   * @param hash what {@link #hashOf} gave
   * @throws IllegalArgumentException if it is no such hash
   */
  public static Access byHash(String hash) {
    byte[] bytes = hash.length() == 2 * HASH_BYTES ? HexFormat.of().parseHex(hash) : new byte[0];
    if (bytes.length != HASH_BYTES) {
      throw new IllegalArgumentException("A token's hash has 64 hexadecimal digits");
    }
    return new Access(Optional.of(bytes));
  }

  /** The hash of a token: SHA-256, in hexadecimal digits. */
  public static String hashOf(String token) {
    return HexFormat.of().formatHex(hash(token));
  }

  /** Whether anybody may write. */
  public boolean writable() {
    return expected.isPresent();
  }

  /**
   * Lets a request pass that may write.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException 401, 403 or 429 for any other, and for one
   *     that a page of another site makes a browser send
   */
  public void require(Exchange exchange) {
    byte[] hash = expected.orElseThrow(READ_ONLY::exception);
    if (isOfAnotherSite(exchange)) {
      throw FOREIGN.exception();
    }
    guesses.check(exchange.client());
    String shown = exchange.header("Authorization").map(Access::token).orElse("");
    if (!MessageDigest.isEqual(hash, hash(shown))) {
      if (!shown.isEmpty()) {
        guesses.wrong(exchange.client());
      }
      throw UNKNOWN.exception();
    }
  }

  /**
   * Whether a page of another site makes a browser send this. A browser keeps a password that was
   * typed once and shows it whoever asks it to send a form.
   */
  private static boolean isOfAnotherSite(Exchange exchange) {
    Optional<String> site = exchange.header("Sec-Fetch-Site");
    if (site.isPresent()) {
      return !site.get().equals("same-origin") && !site.get().equals("none");
    }
    String host = exchange.header("Host").orElse("");
    return exchange
        .header("Origin")
        .filter(origin -> !origin.substring(origin.indexOf("//") + 2).equalsIgnoreCase(host))
        .isPresent();
  }

  private static String token(String authorization) {
    int space = authorization.indexOf(' ');
    String scheme = authorization.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
    String rest = authorization.substring(space + 1).strip();
    return switch (scheme) {
      case "bearer" -> rest;
      case "basic" -> password(rest);
      default -> "";
    };
  }

  private static String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
