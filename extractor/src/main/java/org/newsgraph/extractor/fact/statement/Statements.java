package org.newsgraph.extractor.fact.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.RuleConfidence;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.text.Span;

/**
 * The statements of one text in the making, sentence by sentence: keeps track of who speaks and of
 * quotations that are still open. For one thread.
 */
final class Statements {

  private static final String OPENING = "“「『";
  private static final String CLOSING = "”」』";
  private static final int FAR = 24;

  /** What belongs to the verb before it: 否认了, 告诉记者. */
  private static final Pattern BESIDE = Pattern.compile("(?<=告诉)(?:本报)?记者|了(?![解结然却断])");

  private final String text;
  private final RuleConfidence confidence;
  private final List<Fact> facts = new ArrayList<>();

  private final Set<Entity> spoken = new LinkedHashSet<>();
  private final List<Span> unattributed = new ArrayList<>();
  private Optional<Entity> last = Optional.empty();
  private Optional<Entity> quoted = Optional.empty();
  private Span sentence = new Span(0, 0);
  private int paragraph = -1;
  private boolean open;
  private boolean opensQuoted;

  Statements(String text, RuleConfidence confidence) {
    this.text = text;
    this.confidence = confidence;
  }

  /** Moves on to the next sentence. */
  void begin(ParsedSentence next) {
    sentence = next.sentence().span();
    spoken.clear();
    boolean newParagraph = next.sentence().paragraph() != paragraph;
    paragraph = next.sentence().paragraph();
    if (newParagraph) {
      open = false;
      unattributed.clear();
      quoted = startsQuoted() ? last : Optional.empty();
    }
    opensQuoted = open || startsQuoted();
  }

  private boolean startsQuoted() {
    return sentence.length() > 0 && OPENING.indexOf(text.charAt(sentence.start())) >= 0;
  }

  /** Notes that {@code speaker} is said to have said something, by the word at {@code verb}. */
  void add(Entity speaker, Span verb, String rule) {
    if (!spoken.add(speaker)) {
      return;
    }
    Optional<Span> after = after(verb, rule);
    Optional<Span> before = quotationBefore(verb);
    before.ifPresent(words -> add(speaker, words, sentence, rule));
    after.ifPresent(words -> add(speaker, words, sentence, rule));
    if (!unattributed.isEmpty() && verb.start() - sentence.start() <= FAR) {
      opensQuoted = true;
    } else if (before.isEmpty() && after.isEmpty()) {
      add(speaker, sentence, sentence, rule);
    }
  }

  /** Settles the quotations of the sentence: they are the speaker's, before it and after. */
  void end() {
    boolean closes = false;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        open = true;
      } else if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        open = false;
        closes = true;
      }
    }
    if (!spoken.isEmpty()) {
      Entity speaker = spoken.iterator().next();
      if (opensQuoted) {
        unattributed.forEach(span -> add(speaker, trimmed(span), span, "quote-continued"));
      }
      unattributed.clear();
      last = Optional.of(speaker);
      quoted = last;
    } else if (opensQuoted && isWholeQuotation()) {
      quoted.ifPresentOrElse(
          speaker -> add(speaker, trimmed(sentence), sentence, "quote-continued"),
          () -> unattributed.add(sentence));
    } else {
      unattributed.clear();
    }
    if (closes && !open && spoken.isEmpty()) {
      quoted = Optional.empty();
    }
  }

  /** Whether nothing of the sentence stands outside the quotation. */
  private boolean isWholeQuotation() {
    int close = -1;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        close = i;
      }
    }
    return close < 0 ? open : sentence.end() - close <= 2;
  }

  private void add(Entity speaker, Span words, Span evidence, String rule) {
    boolean direct =
        rule.equals("quote-continued")
            || (words.start() > 0 && OPENING.indexOf(text.charAt(words.start() - 1)) >= 0);
    facts.add(
        new Fact.Statement(
            speaker,
            words.of(text),
            words,
            direct,
            List.of(new Evidence(evidence, confidence.of(rule), rule))));
  }

  /** What follows the verb and its comma or colon; after 告诉记者 and 公布的数据, what follows the comma. */
  private Optional<Span> after(Span verb, String rule) {
    int start = verb.end();
    Matcher beside = BESIDE.matcher(text).region(start, sentence.end()).useTransparentBounds(true);
    if (beside.lookingAt()) {
      start = beside.end();
    }
    if (rule.startsWith("source") || verb.of(text).startsWith("告诉")) {
      int comma = text.indexOf('，', start);
      start = comma >= 0 && comma - start <= FAR && comma < sentence.end() ? comma : start;
    }
    while (start < sentence.end() && "，,：: “「道说称".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = endWithoutMarks(sentence);
    return end - start >= 2 ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** The quotation that begins the sentence and closes before the verb. */
  private Optional<Span> quotationBefore(Span verb) {
    if (!opensQuoted) {
      return Optional.empty();
    }
    int close = -1;
    for (int i = sentence.start() + 1; i < verb.start(); i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        close = i;
      }
    }
    return close < 0 ? Optional.empty() : Optional.of(trimmed(new Span(sentence.start(), close)));
  }

  private Span trimmed(Span span) {
    int start = span.start();
    while (start < span.end() && "“「『 ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = endWithoutMarks(span);
    return start < end ? new Span(start, end) : span;
  }

  private int endWithoutMarks(Span span) {
    int end = span.end();
    while (end > span.start() && "。！？，”」』!?,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /**
   * Whom 他 means where the nearest person is {@code nearest}: who spoke in the sentence already,
   * else the nearest if the sentence names him, else who spoke last.
   */
  Entity meant(Entity nearest) {
    Stream<Entity> speakers = Stream.concat(spoken.stream(), last.stream());
    boolean named = spoken.isEmpty() && nearest.mentions().stream().anyMatch(sentence::contains);
    return named
        ? nearest
        : speakers.filter(e -> e.type() == EntityType.PERSON).findFirst().orElse(nearest);
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }
}
