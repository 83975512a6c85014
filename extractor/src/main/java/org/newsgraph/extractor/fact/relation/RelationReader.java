package org.newsgraph.extractor.fact.relation;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.FactExtractor;
import org.newsgraph.extractor.fact.RuleConfidence;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;

/**
 * Relations between names: read off a name itself, off names side by side, off verbs and nouns, and
 * kinship. Immutable and thread-safe.
 */
public final class RelationReader implements FactExtractor {

  private final RuleConfidence confidence = RuleConfidence.bundled();
  private final RelationFrames frames = RelationFrames.bundled();
  private final NameRelations names = new NameRelations();
  private final StatedRelations stated = new StatedRelations(frames);
  private final SchoolRelations schools = new SchoolRelations(frames);
  private final AuthorRelations authors = new AuthorRelations();
  private final KinshipRelations kinship = new KinshipRelations();

  private final Optional<RelationModel> model;

  /** Reads by rules alone. */
  public RelationReader() {
    this.model = Optional.empty();
  }

  /** Reads by rules, weighed by {@code model}. */
  public RelationReader(RelationModel model) {
    this.model = Optional.of(model);
  }

  @Override
  public List<Fact> extract(ParsedText text) {
    List<Fact> ruled = byRules(text);
    return model.map(weights -> weights.relations(text, ruled)).orElse(ruled);
  }

  private List<Fact> byRules(ParsedText text) {
    FoundRelations found = new FoundRelations(confidence);
    Wholes wholes = new Wholes(text.named().entities());
    Optional<Entity> topic = Optional.empty();
    for (ParsedSentence sentence : text.sentences()) {
      names.read(text, wholes, sentence, found);
      stated.read(text, sentence, found);
      schools.read(sentence, topic, found);
      authors.read(sentence, found);
      kinship.read(text, sentence, topic, found);
      Optional<Entity> named = firstPerson(sentence);
      topic = named.isPresent() ? named : topic;
    }
    return found.facts();
  }

  private static Optional<Entity> firstPerson(ParsedSentence sentence) {
    return sentence.units().stream()
        .filter(u -> u instanceof Unit.Name name && name.entity().type() == EntityType.PERSON)
        .map(u -> ((Unit.Name) u).entity())
        .findFirst();
  }
}
