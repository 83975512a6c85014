package org.newsgraph.extractor.fact.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;

/** The roles of one event as a frame fills them from slots; still growing while events merge. */
final class Roles {

  final Set<Entity> agents = new LinkedHashSet<>();
  final Set<Entity> targets = new LinkedHashSet<>();
  final Set<Entity> others = new LinkedHashSet<>();
  private Optional<Entity> place = Optional.empty();

  /** Fills the roles of {@code frame} from {@code slots}. */
  static Roles fill(Frame frame, Slots slots, String trigger) {
    Roles roles = new Roles();
    boolean passive = slots.isPassive() || frame.passiveTarget().contains(trigger);
    boolean hasObject =
        !slots.in(Slot.OBJECT).isEmpty()
            || !slots.in(Slot.HEAD).isEmpty()
            || !slots.in(Slot.BY).isEmpty();
    for (Map.Entry<Slot, String> entry : new TreeMap<>(frame.slots()).entrySet()) {
      String filling = entry.getValue();
      if (entry.getKey() == Slot.SUBJECT && passive) {
        filling = "target";
      }
      for (Entity entity : slots.in(entry.getKey())) {
        roles.put(frame, severalPlaces(slots, entry.getKey(), filling), entity, hasObject);
      }
    }
    if (frame.inverse().contains(trigger)) {
      Set<Entity> winners = new LinkedHashSet<>(roles.targets);
      roles.targets.clear();
      roles.targets.addAll(roles.agents);
      roles.agents.clear();
      roles.agents.addAll(winners);
    }
    roles.targets.removeAll(roles.agents);
    roles.others.removeAll(roles.agents);
    roles.others.removeAll(roles.targets);
    return roles;
  }

  /** One place is where it happens; several in a row are the stops of a tour. */
  private static String severalPlaces(Slots slots, Slot slot, String filling) {
    boolean tour =
        filling.equals("place-or-target")
            && slots.in(slot).stream().filter(e -> e.type() == EntityType.PLACE).count() > 1;
    return tour ? "target" : filling;
  }

  private void put(Frame frame, String filling, Entity entity, boolean hasObject) {
    switch (filling) {
      case "agent" -> add(agents, frame.agents(), entity);
      case "target" -> add(targets, frame.targets(), entity);
      case "other", "post" -> add(others, frame.others(), entity);
      case "agent-or-target" -> {
        boolean canAct = frame.agents().contains(entity.type());
        boolean canUndergo =
            frame.targets().contains(entity.type()) && entity.type() != EntityType.PERSON;
        if (canUndergo
            && (!hasObject || !canAct)
            && !(entity.type() == EntityType.ORGANIZATION
                && canAct
                && frame.type() == EventType.CONFERENCE)) {
          targets.add(entity);
        } else if (canAct) {
          agents.add(entity);
        }
      }
      case "authority" ->
          add(
              entity.type() == EntityType.PERSON ? targets : agents,
              entity.type() == EntityType.PERSON ? frame.targets() : frame.agents(),
              entity);
      case "place" -> at(entity);
      case "place-or-target" -> {
        if (entity.type() == EntityType.PLACE) {
          at(entity);
        } else {
          add(targets, frame.targets(), entity);
        }
      }
      case "occasion" -> {
        if (entity.type() == EntityType.OCCASION || entity.type() == EntityType.PRODUCT) {
          others.add(entity);
        } else {
          at(entity);
        }
      }
      case "prize" -> {
        if (frame.others().contains(entity.type())) {
          others.add(entity);
        }
      }
      default -> {}
    }
  }

  private static void add(Set<Entity> role, Set<EntityType> types, Entity entity) {
    if (types.contains(entity.type())) {
      role.add(entity);
    }
  }

  void at(Entity entity) {
    if (place.isEmpty() && entity.type() == EntityType.PLACE) {
      place = Optional.of(entity);
    }
  }

  /** Where it happened. */
  Optional<Entity> place() {
    return place;
  }

  /** What a slot may be filled into. */
  static final Set<String> FILLINGS =
      Set.of(
          "agent",
          "target",
          "other",
          "post",
          "agent-or-target",
          "authority",
          "place",
          "place-or-target",
          "from-place",
          "occasion",
          "prize");

  /** What a frame may require. */
  static final Set<String> REQUIREMENTS =
      Set.of(
          "",
          "never",
          "agent",
          "two-agents",
          "target",
          "agent-and-target",
          "target-and-post",
          "target-and-prize",
          "agent-and-occasion",
          "agent-or-target",
          "target-or-agent");

  /** Whether what the frame requires, one of {@link #REQUIREMENTS}, is there. */
  boolean satisfy(String requires) {
    return switch (requires) {
      case "" -> true;
      case "never" -> false;
      case "agent" -> !agents.isEmpty();
      case "two-agents" -> agents.size() > 1;
      case "target" -> !targets.isEmpty();
      case "agent-and-target" -> !agents.isEmpty() && !targets.isEmpty();
      case "target-and-post", "target-and-prize" -> !targets.isEmpty() && !others.isEmpty();
      case "agent-and-occasion" -> !agents.isEmpty() && !others.isEmpty();
      default -> !agents.isEmpty() || !targets.isEmpty();
    };
  }

  /** Takes over those of {@code other} that have no role yet. */
  void merge(Roles other) {
    Set<Entity> known = Set.copyOf(all());
    other.agents.stream().filter(e -> !known.contains(e)).forEach(agents::add);
    other.targets.stream().filter(e -> !known.contains(e)).forEach(targets::add);
    other.others.stream().filter(e -> !known.contains(e)).forEach(others::add);
    if (place.isEmpty()) {
      place = other.place;
    }
  }

  /** All that take part. */
  List<Entity> all() {
    Set<Entity> all = new LinkedHashSet<>(agents);
    all.addAll(targets);
    all.addAll(others);
    return List.copyOf(all);
  }
}
