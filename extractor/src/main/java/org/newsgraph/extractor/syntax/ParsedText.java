package org.newsgraph.extractor.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.newsgraph.extractor.name.EntityMention;
import org.newsgraph.extractor.name.NamedText;
import org.newsgraph.extractor.time.TimeExpression;

/**
 * A named text with its dates and the shallow syntax of its sentences.
 *
 * @param named the text and its entities
 * @param times its date expressions, in order
 * @param sentences its sentences, in order
 */
public record ParsedText(
    NamedText named, List<TimeExpression> times, List<ParsedSentence> sentences) {

  public ParsedText {
    Objects.requireNonNull(named);
    times = List.copyOf(times);
    sentences = List.copyOf(sentences);
  }

  /** Parses {@code named}; pronouns stand for what they refer to. */
  public static ParsedText of(NamedText named, List<TimeExpression> times) {
    List<EntityMention> mentions = new ArrayList<>(named.mentions());
    mentions.addAll(new References().find(named));
    mentions.sort(Comparator.comparing(EntityMention::span));
    NamedText referring = new NamedText(named.reading(), named.entities(), mentions, named.left());
    return new ParsedText(named, times, new UnitReader().read(referring, times));
  }

  /** The text of the article. */
  public String text() {
    return named.reading().text().text();
  }
}
