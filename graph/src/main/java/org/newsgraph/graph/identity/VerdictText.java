package org.newsgraph.graph.identity;

/** Verdicts as the index holds them. */
final class VerdictText {

  private static final String FIELD = "\t";
  private static final String SAME = "same";
  private static final String DIFFERENT = "different";

  private VerdictText() {}

  static String write(Verdict verdict) {
    return String.join(
        FIELD, verdict.same() ? SAME : DIFFERENT, verdict.one().text(), verdict.other().text());
  }

  static Verdict read(String text) {
    String[] fields = text.split(FIELD, 3);
    return new Verdict(fields[0].equals(SAME), Handle.parse(fields[1]), Handle.parse(fields[2]));
  }
}
