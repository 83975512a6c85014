package org.newsgraph.extractor.fact.statement;

import java.util.List;
import java.util.function.Predicate;
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
  private static final int LONGEST_PERFORMED = 18;

  private final RuleConfidence confidence = RuleConfidence.bundled();
  private final SpeechWords words = SpeechWords.bundled();
  private final Speakers speakers = new Speakers(words);

  @Override
  public List<Fact> extract(ParsedText text) {
    Statements found = new Statements(text.text(), confidence);
    for (ParsedSentence sentence : text.sentences()) {
      found.begin(sentence);
      spoken(text, sentence, found);
      sources(text, sentence, found);
      headed(sentence, found);
      quoted(sentence, found);
      viewed(sentence, found);
      found.end();
    }
    return found.facts();
  }

  private void spoken(ParsedText text, ParsedSentence sentence, Statements found) {
    Span whole = sentence.sentence().span();
    for (LexiconHit hit : text.named().reading().words().within(whole, Category.SPEECH_VERB)) {
      if (!isWholeWord(text, hit.span())) {
        continue;
      }
      int verb = sentence.indexAt(hit.span().start());
      if (sentence.bracketed().get(verb)
          || !(sentence.units().get(verb) instanceof Unit.Word)
          || isNoun(sentence, verb)) {
        continue;
      }
      String word = hit.span().of(text.named().reading().folded());
      if (isHeard(sentence, verb, word) || isPerformed(text, sentence, verb, word)) {
        continue;
      }
      boolean tells =
          words.isStrong(word)
              || (words.isBeforePause(word) && pauses(text.text(), hit.span().end()));
      boolean asks = !tells && words.isDirect(word) && goesOn(sentence, verb);
      List<Entity> who = tells || asks ? speakers.of(sentence, verb, word, found) : List.of();
      if (asks) {
        who = who.stream().filter(e -> e.type() == EntityType.PERSON).toList();
      }
      String rule = "speech-verb";
      if (who.isEmpty() && words.isOfReport(word)) {
        who = speakers.ofReport(sentence, verb);
        rule = "speech-report";
      }
      for (Entity speaker : who) {
        found.add(speaker, hit.span(), rule);
      }
    }
  }

  private static boolean isWholeWord(ParsedText text, Span span) {
    return text.named().reading().text().isWordBoundary(span.start())
        && text.named().reading().text().isWordBoundary(span.end());
  }

  /** 的报道, 作出回应: a noun here, unless the clause publishes it (发表题为《…》的报道). */
  private boolean isNoun(ParsedSentence sentence, int verb) {
    List<Unit> units = sentence.units();
    if (verb == 0
        || !(units.get(verb - 1) instanceof Unit.Word before)
        || !words.isBeforeNoun(before.word())) {
      return false;
    }
    return !anyBefore(sentence, verb, words::isPublishing);
  }

  /** 听取工作介绍: the speech is listened to, by whoever the clause is about. */
  private boolean isHeard(ParsedSentence sentence, int verb, String word) {
    return words.isNominal(word)
        && (verb + 1 == sentence.units().size() || sentence.units().get(verb + 1).isTagged("w"))
        && anyBefore(sentence, verb, words::isHearing);
  }

  /** 宣布开幕, 没有发表评论: nothing is said that could be repeated. */
  private boolean isPerformed(ParsedText text, ParsedSentence sentence, int verb, String word) {
    if (anyBefore(sentence, verb, words::isNegation) && words.isDeclined(word)) {
      return true;
    }
    if (!words.isPerforming(word)) {
      return false;
    }
    Clause clause = sentence.clauseOf(verb);
    int end = sentence.units().get(clause.to() - 1).span().end();
    int start = sentence.units().get(verb).span().end();
    return end - start <= LONGEST_PERFORMED
        && words.isPerformed(text.named().reading().folded().substring(start, end));
  }

  private static boolean anyBefore(ParsedSentence sentence, int verb, Predicate<String> wanted) {
    for (int i = sentence.clauseOf(verb).from(); i < verb; i++) {
      if (sentence.units().get(i) instanceof Unit.Word word && wanted.test(word.word())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the verb at {@code verb} asks or thanks for follows it in its clause. */
  private static boolean goesOn(ParsedSentence sentence, int verb) {
    return sentence.clauseOf(verb).to() - verb > 2
        && !sentence.units().get(verb + 1).isWord("的")
        && !(verb > 0 && sentence.units().get(verb - 1).isTagged("v"));
  }

  private static boolean pauses(String text, int at) {
    return at < text.length() && "，,：:“「".indexOf(text.charAt(at)) >= 0;
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
        if (entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION) {
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
          && !anyBefore(sentence, colon, words::isInscribing)) {
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
          phrase.heads().forEach(e -> found.add(e, units.get(phrase.to()).span(), "speaker-view"));
        }
      }
    }
  }
}
