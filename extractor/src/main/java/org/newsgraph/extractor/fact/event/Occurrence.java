package org.newsgraph.extractor.fact.event;

import java.util.List;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.fact.TriggerReading.Gate;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;

/**
 * A trigger where it occurs, with all that the rules make of it.
 *
 * @param text the text
 * @param sentence the sentence that holds it
 * @param hit the trigger and its frame
 * @param from the index of its first unit in the sentence
 * @param to the index after its last unit
 * @param gate the gate that would stop it; {@link Gate#PASSED} if none would
 * @param modality how the text vouches for it
 * @param slots what stands around it
 * @param roles the roles as the frame fills them from the slots
 * @param complete whether what the frame requires is there
 * @param topic the subject of the sentence before
 */
record Occurrence(
    ParsedText text,
    ParsedSentence sentence,
    Frames.Hit hit,
    int from,
    int to,
    Gate gate,
    Modality modality,
    Slots slots,
    Roles roles,
    boolean complete,
    List<Entity> topic) {

  Occurrence {
    topic = List.copyOf(topic);
  }

  /** The number of its sentence in the article. */
  int index() {
    return sentence.sentence().index();
  }

  Frame frame() {
    return hit.frame();
  }

  Clause clause() {
    return sentence.clauseOf(from);
  }

  /** The index of the clause that holds the trigger, among those of its sentence. */
  int clauseIndex() {
    return sentence.clauses().indexOf(clause());
  }
}
