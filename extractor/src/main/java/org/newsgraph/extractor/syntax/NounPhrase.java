package org.newsgraph.extractor.syntax;

import java.util.List;
import java.util.Objects;
import org.newsgraph.extractor.name.Entity;

/**
 * A noun phrase with names in it: 中国外长王毅, 清华大学、浙江大学.
 *
 * @param from the index of its first unit in the sentence
 * @param to the index after its last unit
 * @param heads what it names: one, or each conjunct's; empty where its head is a post or common
 *     noun
 * @param modifiers the names that only qualify the heads (the organization before a person's title)
 * @param governor the preposition before it, empty if none
 * @param noun the common noun that follows at once and is the real head; empty if none
 * @param attributive whether 的 follows
 * @param object whether a verb stands right before it
 */
public record NounPhrase(
    int from,
    int to,
    List<Entity> heads,
    List<Entity> modifiers,
    String governor,
    String noun,
    boolean attributive,
    boolean object) {

  public NounPhrase {
    heads = List.copyOf(heads);
    modifiers = List.copyOf(modifiers);
    Objects.requireNonNull(governor);
    Objects.requireNonNull(noun);
  }

  /** Whether it can be the subject of a verb to its right. */
  public boolean isFree() {
    return governor.isEmpty() && !attributive;
  }
}
