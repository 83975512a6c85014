package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.name.model.LabelledSpan;
import org.newsgraph.extractor.name.model.NameModel;

/** Names by the statistical model. Posts that it labels are no names and are left to the syntax. */
public final class ModelFinder implements MentionFinder {

  private final NameModel model;

  public ModelFinder(NameModel model) {
    this.model = model;
  }

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    for (LabelledSpan labelled : model.tag(reading.folded())) {
      EntityType type =
          switch (labelled.label()) {
            case PERSON -> EntityType.PERSON;
            case ORGANIZATION -> EntityType.ORGANIZATION;
            case PLACE -> EntityType.PLACE;
            case WORK -> EntityType.PRODUCT;
            case TITLE -> null;
          };
      if (type != null && labelled.score() >= least(type, labelled.span().of(reading.folded()))) {
        found.add(new Mention(labelled.span(), type, "model", labelled.score()));
      }
    }
    return found;
  }

  /** Below this the model is wrong more often than right, and what the lexicon knows is better. */
  private static double least(EntityType type, String name) {
    if (type == EntityType.PERSON && name.indexOf('·') > 0) {
      return 0.2;
    }
    return type == EntityType.PRODUCT ? 0.7 : 0.4;
  }
}
