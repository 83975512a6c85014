package org.newsgraph.endpoint.http;

import java.util.Map;

/**
 * What went wrong with a request, as a problem document (RFC 9457).
 *
 * @param status the HTTP status code
 * @param title the kind of problem, the same words each time
 * @param detail one line: what, where and the mend
 * @param headers headers that go with the answer, such as {@code Retry-After}
 */
public record Problem(int status, String title, String detail, Map<String, String> headers) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem. */
  public Problem {
    headers = Map.copyOf(headers);
    detail =
        detail
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(3)
            .reduce("", Problem::join);
  }

  private static String join(String before, String line) {
    return before.isEmpty() ? line : before + " " + line;
  }

  /** A problem without headers of its own. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Map.of());
  }

  /** 400: the request is not understood. */
  public static Problem badRequest(String detail) {
    return of(400, "Bad request", detail);
  }

  /** 403: the server does not do this. */
  public static Problem forbidden(String detail) {
    return of(403, "Forbidden", detail);
  }

  /** 404: nothing is known under this name. */
  public static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  /** 405, with the methods that the path takes. */
  public static Problem methodNotAllowed(String allowed) {
    return new Problem(
        405, "Method not allowed", "This path takes " + allowed + ".", Map.of("Allow", allowed));
  }

  /** 406, with the media types that there are. */
  public static Problem notAcceptable(String available) {
    return of(406, "Not acceptable", "Available: " + available + ".");
  }

  /** 413: more than the server reads. */
  public static Problem tooLarge(String detail) {
    return of(413, "Content too large", detail);
  }

  /** 503: try again after so many seconds. */
  public static Problem busy(int retryAfterSeconds, String detail) {
    return new Problem(
        503,
        "Service unavailable",
        detail,
        Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
  }

  /** The problem document, in ASCII. */
  public String json() {
    return JsonText.of(this);
  }

  /** This problem as something to throw. */
  public ProblemException exception() {
    return new ProblemException(this);
  }
}
