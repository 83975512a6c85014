package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/**
 * A name that may have a role in an event, where it stands.
 *
 * @param entity what it names
 * @param sentence the sentence that it stands in
 * @param unit its index among the sentence's units; -1 for what a frame brings from farther away
 * @param distance how many sentences before the trigger's it stands; 0 is the same, less than 0
 *     after it
 */
record Actor(Entity entity, ParsedSentence sentence, int unit, int distance) {

  /** How many sentences before the trigger's are looked at. */
  private static final int LOOK_BACK = 1;

  private static final int FAR = 9;

  /** How many sentences after the trigger's are looked at for who attended. */
  private static final int LOOK_AHEAD = 16;

  private static final Set<EventType> ATTENDED =
      EnumSet.of(
          EventType.CONFERENCE,
          EventType.MEETING,
          EventType.VISIT,
          EventType.FOUNDING,
          EventType.AGREEMENT,
          EventType.LAUNCH);

  private static final Set<EntityType> ATTENDANTS =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION);

  /** The names around {@code occurrence}, the sentence's own first. */
  static List<Actor> around(Occurrence occurrence) {
    List<Actor> actors = new ArrayList<>();
    List<ParsedSentence> sentences = occurrence.text().sentences();
    int index = occurrence.sentence().sentence().index();
    for (int distance = 0; distance <= LOOK_BACK && index - distance >= 0; distance++) {
      ParsedSentence sentence = sentences.get(index - distance);
      if (distance > 0
          && sentence.sentence().paragraph() != occurrence.sentence().sentence().paragraph()) {
        break;
      }
      for (int i = 0; i < sentence.units().size(); i++) {
        if (sentence.units().get(i) instanceof Unit.Name name) {
          actors.add(new Actor(name.entity(), sentence, i, distance));
        }
      }
    }
    if (ATTENDED.contains(occurrence.frame().type())) {
      addLater(occurrence, actors);
    }
    Set<Entity> known = actors.stream().map(Actor::entity).collect(Collectors.toSet());
    for (Entity entity : occurrence.roles().all()) {
      if (!known.contains(entity)) {
        actors.add(new Actor(entity, occurrence.sentence(), -1, FAR));
      }
    }
    return actors;
  }

  /**
   * Each person and organization that the sentences after name and the trigger's does not, once.
   */
  private static void addLater(Occurrence occurrence, List<Actor> actors) {
    Set<Entity> known =
        actors.stream()
            .filter(a -> a.distance() == 0)
            .map(Actor::entity)
            .collect(Collectors.toSet());
    List<ParsedSentence> sentences = occurrence.text().sentences();
    int index = occurrence.sentence().sentence().index();
    for (int ahead = 1; ahead <= LOOK_AHEAD && index + ahead < sentences.size(); ahead++) {
      ParsedSentence sentence = sentences.get(index + ahead);
      for (int i = 0; i < sentence.units().size(); i++) {
        if (sentence.units().get(i) instanceof Unit.Name name
            && ATTENDANTS.contains(name.entity().type())
            && known.add(name.entity())) {
          actors.add(new Actor(name.entity(), sentence, i, -ahead));
        }
      }
    }
  }

  Clause clause() {
    return sentence.clauseOf(unit);
  }

  /** The noun phrase that holds it; empty inside brackets. */
  Optional<NounPhrase> phrase() {
    return clause().phraseAt(unit);
  }
}
