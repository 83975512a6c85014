package org.newsgraph.extractor.fact;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * What became of one trigger: an event, or the gate that stopped it.
 *
 * @param frame the frame's id
 * @param trigger where the trigger stands
 * @param sentence where its sentence stands
 * @param gate what stopped it; {@link Gate#PASSED} if nothing did
 * @param parts what filled the slots around it, for people to read; empty if it was stopped before
 */
public record TriggerReading(String frame, Span trigger, Span sentence, Gate gate, String parts) {

  public TriggerReading {
    Objects.requireNonNull(frame);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(gate);
    Objects.requireNonNull(parts);
  }

  /** The gates that a trigger passes on its way to an event, in their order. */
  public enum Gate {
    /** Part of a name, a title, a date, or in brackets. */
    INSIDE_ANOTHER_UNIT,
    /** Not whole words. */
    NOT_A_WORD,
    /** The words beside it say that it is not the event. */
    CONTEXT,
    /** Hoped, conditional or denied. */
    MODALITY,
    /** In a clause that only lists who attends. */
    ATTENDANCE,
    /** The frame requires a role that nothing fills. */
    ROLES,
    /** The model finds it unlikely. */
    WEIGHT,
    /** It is an event. */
    PASSED
  }
}
