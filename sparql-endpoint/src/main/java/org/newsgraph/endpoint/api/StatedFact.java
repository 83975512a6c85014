package org.newsgraph.endpoint.api;

import java.util.List;
import java.util.Optional;

/** A fact with the sentences that state it. */
public sealed interface StatedFact {

  /** The sentences. */
  List<Evidence> evidence();

  /**
   * A post that somebody holds or held.
   *
   * @param status Held, Former, Acting or Concurrent
   */
  record Post(
      EntityLabel person,
      String title,
      Optional<EntityLabel> organization,
      Optional<String> status,
      List<Evidence> evidence)
      implements StatedFact {}

  /**
   * A relation.
   *
   * @param predicate the property's local name
   */
  record Relation(
      EntityLabel subject, String predicate, EntityLabel object, List<Evidence> evidence)
      implements StatedFact {}

  /**
   * What happened.
   *
   * @param iri the event's IRI
   * @param type the local name of its class
   * @param trigger the word that tells it
   * @param begin a date, month or year, as precise as the text
   * @param end the last day of an interval
   * @param modality Asserted, Planned, Hoped, Alleged, Conditional or Denied
   */
  record Event(
      String iri,
      String type,
      String trigger,
      Optional<String> begin,
      Optional<String> end,
      Optional<String> modality,
      List<EntityLabel> agents,
      List<EntityLabel> targets,
      List<EntityLabel> participants,
      Optional<EntityLabel> place,
      List<Evidence> evidence)
      implements StatedFact {}

  /** Who said what. */
  record Statement(String iri, EntityLabel speaker, String text, List<Evidence> evidence)
      implements StatedFact {}
}
