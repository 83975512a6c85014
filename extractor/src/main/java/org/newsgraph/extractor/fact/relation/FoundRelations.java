package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.fact.RuleConfidence;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedSentence;

/** Relations found so far, each once, with all sentences that tell it. For one thread. */
final class FoundRelations {

  private record Key(Entity subject, RelationType type, Entity object) {}

  private final RuleConfidence confidence;
  private final Map<Key, List<Evidence>> relations = new LinkedHashMap<>();

  FoundRelations(RuleConfidence confidence) {
    this.confidence = confidence;
  }

  /** Notes a relation; one of a thing to itself is none. */
  void add(Entity subject, RelationType type, Entity object, ParsedSentence sentence, String rule) {
    Key key = new Key(subject, type, object);
    Key other = new Key(object, type, subject);
    if (!subject.equals(object) && !relations.containsKey(other)) {
      relations
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Evidence(sentence.sentence().span(), confidence.of(rule), rule));
    }
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    relations.forEach(
        (key, evidence) ->
            facts.add(new Fact.Relation(key.subject(), key.type(), key.object(), evidence)));
    return facts;
  }
}
