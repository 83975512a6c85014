package org.newsgraph.endpoint.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;

/**
 * Who may write: nobody, or who shows the token, as a bearer or as the password of basic
 * authentication. Only the token's hash is kept; comparing takes the same time whatever is shown.
 * Immutable and thread-safe.
 */
public final class Access {

  private static final Problem READ_ONLY =
      Problem.forbidden("This server is read-only; start it with a token to write.");
  private static final Problem UNKNOWN =
      new Problem(
          401,
          "Unauthorized",
          "Writing needs the server's token: Authorization: Bearer TOKEN.",
          Map.of("WWW-Authenticate", "Bearer realm=\"newsgraph\", Basic realm=\"newsgraph\""));

  private final Optional<byte[]> expected;

  /** Access by a token; none at all if it is empty. */
  public Access(Optional<String> token) {
    expected = token.map(Access::hash);
  }

  /**
   * Lets a request pass that may write.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException 401 or 403 for any other
   */
  public void require(Exchange exchange) {
    byte[] hash = expected.orElseThrow(READ_ONLY::exception);
    String shown = exchange.header("Authorization").map(Access::token).orElse("");
    if (!MessageDigest.isEqual(hash, hash(shown))) {
      throw UNKNOWN.exception();
    }
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
