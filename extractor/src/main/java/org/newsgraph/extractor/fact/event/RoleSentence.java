package org.newsgraph.extractor.fact.event;

import java.util.List;
import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * What a corpus of events says of one trigger.
 *
 * @param trigger where it stands
 * @param parts who and what belongs to it
 */
public record RoleSentence(Span trigger, List<Part> parts) {

  public RoleSentence {
    Objects.requireNonNull(trigger);
    parts = List.copyOf(parts);
  }

  /**
   * A part of the event.
   *
   * @param role {@code doer}, {@code undergoer}, {@code place}, {@code time}, or a role of frames
   * @param span where it stands
   */
  public record Part(String role, Span span) {}
}
