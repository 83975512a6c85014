package org.newsgraph.extractor.fact.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.name.EntityType;

/**
 * How one group of triggers tells an event: what must not stand beside them, and which syntactic
 * slot fills which role with which types of entities.
 *
 * @param id its type and number, for provenance: {@code Visit.1}
 * @param slots slot to the name of a filling rule (as Roles reads them)
 * @param requires what must be filled, else it is no event
 * @param carriedRequires what must be filled beside where the subject is carried over; empty if
 *     nothing
 * @param merge whether it adds to an event of its type told nearby
 * @param occasion whether an occasion told of before, in which it happens, is one of the others
 * @param followedBy words of which one must follow in the clause; empty if any may
 * @param documents whether the products told of must be documents (true), must not (false)
 * @param strength how often the trigger tells the event, 0 to 1
 */
record Frame(
    String id,
    EventType type,
    List<String> triggers,
    List<String> notBefore,
    List<String> notAfter,
    List<String> followedBy,
    Map<Slot, String> slots,
    Set<EntityType> agents,
    Set<EntityType> targets,
    Set<EntityType> others,
    String requires,
    String carriedRequires,
    boolean merge,
    Set<String> inverse,
    Set<String> passiveTarget,
    boolean occasion,
    Optional<Boolean> documents,
    double strength) {

  /** A trigger so strong tells an event also where it may add to another. */
  private static final double ALONE = 0.4;

  Frame {
    Objects.requireNonNull(type);
    triggers = List.copyOf(triggers);
    notBefore = List.copyOf(notBefore);
    notAfter = List.copyOf(notAfter);
    followedBy = List.copyOf(followedBy);
    Objects.requireNonNull(documents);
    slots = Map.copyOf(slots);
    agents = Set.copyOf(agents);
    targets = Set.copyOf(targets);
    others = Set.copyOf(others);
    inverse = Set.copyOf(inverse);
    passiveTarget = Set.copyOf(passiveTarget);
  }

  /** Whether its trigger tells an event by itself; else it only adds to one. */
  boolean standsAlone() {
    return !merge || strength >= ALONE;
  }
}
