package org.newsgraph.extractor.name;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * A stretch of the text that names something.
 *
 * @param span where it stands
 * @param type what kind of thing it names
 * @param rule what found it
 * @param confidence how sure that is, 0 to 1
 */
public record Mention(Span span, EntityType type, String rule, double confidence) {

  public Mention {
    Objects.requireNonNull(span);
    Objects.requireNonNull(type);
    Objects.requireNonNull(rule);
  }

  /** The rule of names that the user's own dictionary lists. */
  static final String USER = "user";

  /** Whether the user's own dictionary lists it: then it stands as it is. */
  boolean isUsers() {
    return rule.equals(USER);
  }

  /** The same find over another stretch. */
  Mention over(Span other, String byRule) {
    return new Mention(other, type, byRule, confidence);
  }

  /** The same stretch as another kind of thing. */
  Mention as(EntityType other, String byRule) {
    return new Mention(span, other, byRule, confidence);
  }
}
