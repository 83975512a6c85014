package org.newsgraph.endpoint.http;

/** A problem written as JSON by hand: it must work when all else has failed. */
final class JsonText {

  private JsonText() {}

  static String of(Problem problem) {
    return "{\"type\":\"about:blank\",\"title\":"
        + quoted(problem.title())
        + ",\"status\":"
        + problem.status()
        + ",\"detail\":"
        + quoted(problem.detail())
        + "}\n";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        out.append('\\').append(character);
      } else if (character < 0x20 || character > 0x7E || character == '<') {
        out.append(String.format("\\u%04x", (int) character));
      } else {
        out.append(character);
      }
    }
    return out.append('"').toString();
  }
}
