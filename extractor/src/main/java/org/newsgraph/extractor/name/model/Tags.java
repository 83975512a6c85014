package org.newsgraph.extractor.name.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tags of the sequence model: outside, and for each {@link NameLabel} the first, inner and last
 * character of a name and the name of one character.
 */
final class Tags {

  static final int OUTSIDE = 0;
  static final int FIRST = 0;
  static final int INNER = 1;
  static final int LAST = 2;
  static final int SINGLE = 3;

  private static final List<NameLabel> LABELS = List.of(NameLabel.values());

  /** How many tags there are. */
  static final int COUNT = 1 + 4 * LABELS.size();

  /** Every tag, as a bit set. */
  static final int ALL = (1 << COUNT) - 1;

  private Tags() {}

  /** The number of a label, from 0. */
  static int number(NameLabel label) {
    return LABELS.indexOf(label);
  }

  static int of(NameLabel label, int part) {
    return 1 + 4 * number(label) + part;
  }

  /** The label of a tag other than {@link #OUTSIDE}. */
  static NameLabel label(int tag) {
    return LABELS.get((tag - 1) / 4);
  }

  /** Whether no name is open after this tag. */
  static boolean closes(int tag) {
    return tag == OUTSIDE || (tag - 1) % 4 >= LAST;
  }

  /** Whether no name is open before this tag. */
  static boolean opens(int tag) {
    return tag == OUTSIDE || (tag - 1) % 4 == FIRST || (tag - 1) % 4 == SINGLE;
  }

  /** Whether {@code next} may follow {@code tag}. */
  static boolean follows(int tag, int next) {
    if (closes(tag) || opens(next)) {
      return closes(tag) && opens(next);
    }
    return (tag - 1) / 4 == (next - 1) / 4;
  }

  /** The tags that may stand where no name is open. */
  static int[] opening() {
    return IntStream.range(0, COUNT).filter(Tags::opens).toArray();
  }

  /** The tags after which no name is open. */
  static int[] closing() {
    return IntStream.range(0, COUNT).filter(Tags::closes).toArray();
  }

  /** For each tag that goes on with a name the tag of the name's first character, else itself. */
  static int[] firsts() {
    return IntStream.range(0, COUNT).map(tag -> opens(tag) ? tag : tag - (tag - 1) % 4).toArray();
  }
}
