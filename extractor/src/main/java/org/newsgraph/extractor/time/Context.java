package org.newsgraph.extractor.time;

/** Looks at what surrounds an expression. Immutable and thread-safe. */
final class Context {

  private static final int CLAUSE = 30;
  private static final int FURTHEST = 400;

  private final TimeLexicon lexicon;

  Context(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  Narrative.Surroundings around(Scan scan, int start, int end, Narrative narrative) {
    boolean sentence = narrative.last() != null;
    boolean paragraph = sentence;
    int distance = start - narrative.lastEnd();
    if (distance > FURTHEST) {
      sentence = false;
      paragraph = false;
    }
    for (int i = start - 1; paragraph && i >= narrative.lastEnd(); i--) {
      paragraph = scan.at(i) != '\n';
      sentence &= !endsSentence(scan.at(i));
    }
    return new Narrative.Surroundings(
        sentence && paragraph, paragraph, distance, future(scan, start, end));
  }

  /** Whether the clause around an expression tells of what is to come. */
  boolean future(Scan scan, int start, int end) {
    int next = scan.at(end) == '，' ? end + 1 : end;
    for (int i = next; i < next + CLAUSE && !endsClause(scan.at(i)); i++) {
      if (lexicon.futureMarkers().longestAt(scan, i) != null) {
        return true;
      }
    }
    for (int i = start - 1; i >= start - CLAUSE / 2 && !endsClause(scan.at(i)); i--) {
      if (lexicon.futureMarkers().longestAt(scan, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsClause(char character) {
    return character == '，' || character == '；' || endsSentence(character);
  }

  private static boolean endsSentence(char character) {
    return switch (character) {
      case '。', '！', '？', '\n', 0 -> true;
      default -> false;
    };
  }
}
