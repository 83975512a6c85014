package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * A text with its entities and where each is named.
 *
 * @param reading the text as read
 * @param entities the entities, by id
 * @param mentions where they are named, in the order of the text, without overlaps
 * @param left stretches that tell nothing: datelines and bylines, by start
 */
public record NamedText(
    Reading reading, List<Entity> entities, List<EntityMention> mentions, List<Span> left) {

  public NamedText {
    Objects.requireNonNull(reading);
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    left = List.copyOf(left);
  }

  /** The mentions that lie within {@code span}, in order. */
  public List<EntityMention> within(Span span) {
    List<EntityMention> found = new ArrayList<>();
    for (int i = firstFrom(span.start());
        i < mentions.size() && mentions.get(i).span().start() < span.end();
        i++) {
      if (mentions.get(i).span().end() <= span.end()) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
