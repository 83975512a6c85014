package org.newsgraph.extractor.fact.statement;

import java.util.List;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.FactExtractor;
import org.newsgraph.extractor.fact.RuleConfidence;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;

/**
 * Statements: who is said to have said or written something, and the words; a quotation that goes
 * on over sentences stays its speaker's. Immutable and thread-safe.
 */
public final class StatementReader implements FactExtractor {

  private static final int NEWS_REACH = 24;

  private final RuleConfidence confidence = RuleConfidence.bundled();
  private final SpeechWords words = SpeechWords.bundled();
  private final Speakers speakers = new Speakers(words);
  private final SpeechVerbs verbs = new SpeechVerbs(words, speakers);

  @Override
  public List<Fact> extract(ParsedText text) {
    Statements found = new Statements(text.text(), confidence);
    for (ParsedSentence sentence : text.sentences()) {
      found.begin(sentence);
      verbs.read(text, sentence, found);
      sources(text, sentence, found);
      headed(sentence, found);
      quoted(sentence, found);
      viewed(sentence, found);
      found.end();
    }
    return found.facts();
  }

  /** 据某某介绍, 记者从某某获悉. */
  private void sources(ParsedText text, ParsedSentence sentence, Statements found) {
    for (Clause clause : sentence.clauses()) {
      for (NounPhrase phrase : clause.phrases()) {
        boolean source = words.isSource(phrase.governor());
        if (!source && !phrase.governor().equals("从")) {
          continue;
        }
        List<Unit> units = sentence.units();
        Span rest =
            new Span(
                units.get(phrase.to() - 1).span().end(), units.get(clause.to() - 1).span().end());
        List<LexiconHit> hits =
            text.named()
                .reading()
                .words()
                .within(rest, source ? Category.SPEECH_NEWS : Category.SPEECH_LEARN);
        if (hits.isEmpty() || hits.get(0).span().start() - rest.start() > NEWS_REACH) {
          continue;
        }
        for (Entity entity : phrase.heads()) {
          boolean place = entity.type() == EntityType.PLACE && !phrase.noun().isEmpty();
          if (entity.type() != EntityType.OCCASION && !place) {
            found.add(entity, hits.get(0).span(), source ? "source-according" : "source-learned");
          }
        }
      }
    }
  }

  /** 商务部网站11日消息，…: the source heads the sentence. */
  private void headed(ParsedSentence sentence, Statements found) {
    Clause clause = sentence.clauses().isEmpty() ? null : sentence.clauses().get(0);
    if (clause == null || clause.phrases().isEmpty()) {
      return;
    }
    NounPhrase phrase = clause.phrases().get(0);
    List<Unit> units = sentence.units();
    Unit last = units.get(clause.to() - 1);
    boolean colon = clause.to() < units.size() && units.get(clause.to()).isWord("：");
    if (colon && phrase.to() == clause.to() && phrase.noun().isEmpty()) {
      for (Entity entity : phrase.heads()) {
        if (isPersonOrBody(entity)) {
          found.add(entity, last.span(), "speaker-colon");
        }
      }
    }
    if (phrase.from() == clause.from()
        && (last.isWord("消息") || last.isWord("讯"))
        && words.isVoice(phrase.noun())) {
      for (Entity entity : phrase.heads()) {
        found.add(entity, last.span(), "source-heads");
      }
    }
  }

  /** 李明远笑了：“…”: whoever the clause before a quotation is about. */
  private void quoted(ParsedSentence sentence, Statements found) {
    List<Unit> units = sentence.units();
    for (Clause clause : sentence.clauses()) {
      int colon = clause.to();
      if (colon + 1 < units.size()
          && units.get(colon).isWord("：")
          && units.get(colon + 1).isWord("“")
          && !SpeechVerbs.anyBefore(sentence, colon, words::isInscribing)) {
        speakers.of(sentence, colon, "", found).stream()
            .filter(e -> e.type() == EntityType.PERSON)
            .forEach(e -> found.add(e, units.get(colon - 1).span(), "speaker-quote"));
      }
    }
  }

  /** 在李明远看来. */
  private void viewed(ParsedSentence sentence, Statements found) {
    List<Unit> units = sentence.units();
    for (Clause clause : sentence.clauses()) {
      for (NounPhrase phrase : clause.phrases()) {
        if (phrase.governor().equals("在")
            && phrase.to() < units.size()
            && units.get(phrase.to()).isWord("看来")) {
          phrase.heads().stream()
              .filter(StatementReader::isPersonOrBody)
              .forEach(e -> found.add(e, units.get(phrase.to()).span(), "speaker-view"));
        }
      }
    }
  }

  private static boolean isPersonOrBody(Entity entity) {
    return entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION;
  }
}
