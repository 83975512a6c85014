package org.newsgraph.extractor.fact.statement;

import java.util.List;
import java.util.function.Predicate;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;

/** Reads the verbs by which somebody is told to say something, where they are such. Immutable. */
final class SpeechVerbs {

  /** The longest ceremony, in UTF-16 units: 第二十届全国运动会胜利闭幕. */
  private static final int LONGEST_PERFORMED = 18;

  private final SpeechWords words;
  private final Speakers speakers;

  SpeechVerbs(SpeechWords words, Speakers speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /** Adds what the verbs of {@code sentence} tell to {@code found}. */
  void read(ParsedText text, ParsedSentence sentence, Statements found) {
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
      if (isHeard(sentence, verb, word)
          || isDeclined(sentence, verb, word)
          || isPerformed(text, sentence, verb, word)) {
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

  /** 没有发表评论: nothing is said. */
  private boolean isDeclined(ParsedSentence sentence, int verb, String word) {
    return words.isDeclined(word) && anyBefore(sentence, verb, words::isNegation);
  }

  /** 宣布开幕: it is done by saying so, and nothing is said that could be repeated. */
  private boolean isPerformed(ParsedText text, ParsedSentence sentence, int verb, String word) {
    if (!words.isPerforming(word)) {
      return false;
    }
    Clause clause = sentence.clauseOf(verb);
    int end = sentence.units().get(clause.to() - 1).span().end();
    int start = sentence.units().get(verb).span().end();
    return end - start <= LONGEST_PERFORMED
        && words.isPerformed(text.named().reading().folded().substring(start, end));
  }

  /** Whether a word that is {@code wanted} stands before {@code verb} in its clause. */
  static boolean anyBefore(ParsedSentence sentence, int verb, Predicate<String> wanted) {
    return sentence.hasWord(sentence.clauseOf(verb).from(), verb, wanted);
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
}
