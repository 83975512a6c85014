package org.newsgraph.extractor.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.TimeExpression;

/** Something that an article states, tied to the sentence that states it. */
public sealed interface Fact {

  /** What it rests on: at least one sentence, the best first. */
  List<Evidence> evidence();

  /** The same fact, which rests on {@code evidence}. */
  Fact withEvidence(List<Evidence> evidence);

  /**
   * A post.
   *
   * @param title the post alone, as written
   * @param organization where it is held, if the text names one
   */
  record Position(
      Entity person,
      String title,
      Optional<Entity> organization,
      PostStatus status,
      List<Evidence> evidence)
      implements Fact {
    public Position {
      Objects.requireNonNull(person);
      Objects.requireNonNull(organization);
      Objects.requireNonNull(status);
      evidence = checked(evidence);
    }

    @Override
    public Position withEvidence(List<Evidence> evidence) {
      return new Position(person, title, organization, status, evidence);
    }
  }

  /** One of the eight relations between two named things. */
  record Relation(Entity subject, RelationType type, Entity object, List<Evidence> evidence)
      implements Fact {
    public Relation {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(type);
      Objects.requireNonNull(object);
      evidence = checked(evidence);
    }

    @Override
    public Relation withEvidence(List<Evidence> evidence) {
      return new Relation(subject, type, object, evidence);
    }
  }

  /**
   * A happening.
   *
   * @param trigger the word of the text that tells it
   * @param triggerSpan where that word stands
   * @param time when it happened, if told
   * @param place where it happened, if told
   */
  record Event(
      EventType type,
      String trigger,
      Span triggerSpan,
      Optional<TimeExpression> time,
      Optional<Entity> place,
      List<Entity> agents,
      List<Entity> targets,
      List<Entity> others,
      Modality modality,
      List<Evidence> evidence)
      implements Fact {
    public Event {
      Objects.requireNonNull(type);
      Objects.requireNonNull(trigger);
      Objects.requireNonNull(triggerSpan);
      Objects.requireNonNull(time);
      Objects.requireNonNull(place);
      Objects.requireNonNull(modality);
      agents = List.copyOf(agents);
      targets = List.copyOf(targets);
      others = List.copyOf(others);
      evidence = checked(evidence);
    }

    @Override
    public Event withEvidence(List<Evidence> evidence) {
      return new Event(
          type, trigger, triggerSpan, time, place, agents, targets, others, modality, evidence);
    }
  }

  /**
   * Something said or written.
   *
   * @param text the words, without quotation marks
   * @param span where they stand
   * @param direct whether they are quoted rather than reported
   */
  record Statement(Entity speaker, String text, Span span, boolean direct, List<Evidence> evidence)
      implements Fact {
    public Statement {
      Objects.requireNonNull(speaker);
      Objects.requireNonNull(text);
      Objects.requireNonNull(span);
      evidence = checked(evidence);
    }

    @Override
    public Statement withEvidence(List<Evidence> evidence) {
      return new Statement(speaker, text, span, direct, evidence);
    }
  }

  private static List<Evidence> checked(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A fact without evidence is no fact");
    }
    return List.copyOf(evidence);
  }
}
