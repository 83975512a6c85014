package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.text.Span;

/** Labels of characters: outside, or first, inner, last or single character of a name of a type. */
final class RevisionTags {

  /** All labels; {@code O} first. */
  static final List<String> LABELS = labels();

  private static final List<EntityType> TYPES = List.of(EntityType.values());
  private static final int PLACES = 4;
  private static final String PLACE_NAMES = "BIES";

  private RevisionTags() {}

  private static List<String> labels() {
    List<String> labels = new ArrayList<>(List.of("O"));
    for (EntityType type : EntityType.values()) {
      for (char place : "BIES".toCharArray()) {
        labels.add(place + "-" + type);
      }
    }
    return List.copyOf(labels);
  }

  /** The label's index for a character of a name. */
  static int of(EntityType type, Span name, int offset) {
    int place =
        name.length() == 1 ? 3 : offset == name.start() ? 0 : offset == name.end() - 1 ? 2 : 1;
    return 1 + TYPES.indexOf(type) * PLACES + place;
  }

  private static char place(int label) {
    return label == 0 ? 'O' : PLACE_NAMES.charAt((label - 1) % PLACES);
  }

  private static int type(int label) {
    return label == 0 ? -1 : (label - 1) / PLACES;
  }

  /** Names are whole: B I* E or S. */
  static boolean follows(int from, int to) {
    boolean open = place(from) == 'B' || place(from) == 'I';
    boolean continues = place(to) == 'I' || place(to) == 'E';
    return open ? continues && type(from) == type(to) : !continues;
  }

  /** The names that {@code labels} mark, the first label standing at {@code start}. */
  static List<Mention> mentions(int[] labels, int start) {
    List<Mention> mentions = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < labels.length; i++) {
      char place = place(labels[i]);
      if (place == 'B' || place == 'S') {
        begin = i;
      }
      if ((place == 'E' || place == 'S') && begin >= 0) {
        mentions.add(
            new Mention(
                new Span(start + begin, start + i + 1),
                TYPES.get(type(labels[i])),
                "revised",
                0.8));
        begin = -1;
      }
    }
    return mentions;
  }
}
