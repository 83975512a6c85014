package org.newsgraph.extractor.name.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.learn.SequenceModel;
import org.newsgraph.extractor.name.Findings;
import org.newsgraph.extractor.name.Mention;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;

/** Puts borders and kinds of names right, sentence by sentence. Immutable and thread-safe. */
public final class NameReviser {

  private final SequenceModel model;

  public NameReviser(SequenceModel model) {
    this.model = model;
  }

  /** The names of the article as the model sees them, in order, without overlaps. */
  public List<Mention> revise(Findings findings) {
    RevisionFeatures features = new RevisionFeatures(findings);
    Map<Span, Mention> known = new HashMap<>();
    findings.mentions().forEach(mention -> known.put(mention.span(), mention));
    List<Mention> revised = new ArrayList<>();
    for (Sentence sentence : findings.reading().text().sentences()) {
      int[] labels = model.decode(features.of(sentence.span()));
      for (Mention mention : RevisionTags.mentions(labels, sentence.span().start())) {
        Mention same = known.get(mention.span());
        revised.add(same != null && same.type() == mention.type() ? same : mention);
      }
    }
    return revised;
  }
}
