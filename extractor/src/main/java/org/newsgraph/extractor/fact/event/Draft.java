package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.TimeExpression;

/**
 * An event being read: what one trigger told, and what later sentences tell of the same happening.
 */
final class Draft {

  private final Frame frame;
  private final Roles roles;
  private final ParsedSentence sentence;
  private final List<Evidence> evidence = new ArrayList<>();
  private String trigger;
  private Span span;
  private Optional<TimeExpression> time;
  private final Modality modality;

  Draft(
      Frame frame,
      String trigger,
      Span span,
      Roles roles,
      Optional<TimeExpression> time,
      Modality modality,
      ParsedSentence sentence,
      double confidence) {
    this.frame = frame;
    this.trigger = trigger;
    this.span = span;
    this.roles = roles;
    this.time = time;
    this.modality = modality;
    this.sentence = sentence;
    evidence.add(new Evidence(sentence.sentence().span(), confidence, "frame-" + frame.id()));
  }

  Frame frame() {
    return frame;
  }

  Roles roles() {
    return roles;
  }

  ParsedSentence sentence() {
    return sentence;
  }

  Span span() {
    return span;
  }

  /** How likely its first sentence tells an event, 0 to 1. */
  double confidence() {
    return evidence.get(0).confidence();
  }

  /** Adds {@code draft} to {@code drafts}, or to the one of them that tells the same happening. */
  static void add(List<Draft> drafts, Draft draft) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft earlier = drafts.get(i);
      if (!earlier.isSameAs(draft)) {
        continue;
      }
      if (draft.frame.standsAlone() && !earlier.frame.standsAlone()) {
        // What only adds to an event was told before it.
        draft.merge(earlier);
        drafts.set(i, draft);
      } else {
        earlier.merge(draft);
      }
      return;
    }
    drafts.add(draft);
  }

  private boolean isSameAs(Draft later) {
    if (frame.type() != later.frame.type() || !datesAgree(later)) {
      return false;
    }
    Set<Entity> shared = new HashSet<>(roles.all());
    shared.retainAll(later.roles.all());
    if (shared.isEmpty()) {
      return false;
    }
    if (frame.type() == EventType.VISIT) {
      return true;
    }
    boolean targetsAgree =
        roles.targets.isEmpty()
            || later.roles.targets.isEmpty()
            || later.roles.targets.stream().anyMatch(roles.targets::contains);
    boolean sameTrigger = trigger.equals(later.trigger);
    return targetsAgree
        && (sameTrigger
            || sentence.sentence().isHeadline()
            || shared.size() == later.roles.all().size());
  }

  private boolean datesAgree(Draft later) {
    return time.isEmpty()
        || later.time.isEmpty()
        || time.get().value().equals(later.time.get().value());
  }

  private void merge(Draft later) {
    roles.merge(later.roles);
    if (time.isEmpty()) {
      time = later.time;
    }
    if (sentence.sentence().isHeadline() && evidence.size() == 1 && !later.frame.merge()) {
      trigger = later.trigger;
      span = later.span;
    }
    evidence.addAll(later.evidence);
  }

  Fact.Event event() {
    return new Fact.Event(
        frame.type(),
        trigger,
        span,
        time,
        roles.place(),
        List.copyOf(roles.agents),
        List.copyOf(roles.targets),
        List.copyOf(roles.others),
        modality,
        evidence);
  }
}
