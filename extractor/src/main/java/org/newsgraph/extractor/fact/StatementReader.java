package org.newsgraph.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Statements: who is said to have said or written something, and the words. */
public final class StatementReader implements FactExtractor {

  /** Nouns that speak for the name before them: 外交部网站, 美国方面. */
  private static final Set<String> VOICES =
      Set.of(
          "方面", "网站", "官网", "官方", "客户端", "新闻稿", "当局", "声明", "公告", "发言人", "新闻", "报道", "消息", "记者",
          "文章", "微博", "公众号", "微信", "年报", "财报", "通报", "数据", "报告", "相关", "有关", "社论", "评论", "人士",
          "负责人", "代表", "专家", "团队");

  private static final Set<String> SILENT =
      Set.of("对", "向", "为", "给", "在", "于", "将", "把", "从", "就", "随", "距", "针对");

  @Override
  public List<Fact> extract(ParsedText text) {
    List<Fact> statements = new ArrayList<>();
    Optional<Entity> last = Optional.empty();
    for (ParsedSentence sentence : text.sentences()) {
      List<Entity> spoken = new ArrayList<>();
      for (LexiconHit hit :
          text.named()
              .reading()
              .words()
              .within(sentence.sentence().span(), Category.STRONG_SPEECH_VERB)) {
        if (!isWholeWord(text, hit.span())) {
          continue;
        }
        int verb = sentence.indexAt(hit.span().start());
        if (sentence.bracketed().get(verb) || !(sentence.units().get(verb) instanceof Unit.Word)) {
          continue;
        }
        List<Entity> speakers = speakers(sentence, verb);
        for (Entity speaker : speakers) {
          add(text, sentence, speaker, hit.span(), "speech-verb", 0.85, spoken, statements);
        }
      }
      sources(text, sentence, spoken, statements);
      last = spoken.isEmpty() ? last : Optional.of(spoken.get(spoken.size() - 1));
    }
    return statements;
  }

  private static boolean isWholeWord(ParsedText text, Span span) {
    return text.named().reading().text().isWordBoundary(span.start())
        && text.named().reading().text().isWordBoundary(span.end());
  }

  /**
   * The subject of a verb of speech: the last free phrase before it in its clause, else in the
   * clause before.
   */
  private static List<Entity> speakers(ParsedSentence sentence, int verb) {
    Clause clause = sentence.clauseOf(verb);
    List<Clause> clauses = sentence.clauses();
    int index = clauses.indexOf(clause);
    for (int c = index; c >= 0 && c >= index - 1; c--) {
      List<NounPhrase> phrases = clauses.get(c).phrases();
      for (int i = 0; i < phrases.size(); i++) {
        NounPhrase phrase = phrases.get(i);
        if (phrase.from() >= verb || SILENT.contains(phrase.governor()) || phrase.attributive()) {
          continue;
        }
        if (sentence.quoted().get(phrase.from()) != sentence.quoted().get(verb)) {
          continue;
        }
        if (!phrase.noun().isEmpty() && !VOICES.contains(phrase.noun())) {
          continue;
        }
        if (c < index && phrase.object()) {
          continue;
        }
        List<Entity> able = phrase.heads().stream().filter(e -> canSpeak(e, phrase)).toList();
        if (!able.isEmpty()) {
          return able;
        }
      }
    }
    return List.of();
  }

  private static boolean canSpeak(Entity entity, NounPhrase phrase) {
    return entity.type() == EntityType.PERSON
        || entity.type() == EntityType.ORGANIZATION
        || (entity.type() == EntityType.PLACE && phrase.noun().isEmpty());
  }

  /** 据某某介绍, 记者从某某获悉, 某某消息. */
  private static void sources(
      ParsedText text, ParsedSentence sentence, List<Entity> spoken, List<Fact> statements) {
    List<Unit> units = sentence.units();
    for (Clause clause : sentence.clauses()) {
      for (NounPhrase phrase : clause.phrases()) {
        boolean source = Set.of("据", "根据", "按照").contains(phrase.governor());
        boolean learned = phrase.governor().equals("从");
        if (!source && !learned) {
          continue;
        }
        Category wanted = source ? Category.SPEECH_NEWS : Category.SPEECH_LEARN;
        Span rest =
            new Span(
                units.get(phrase.to() - 1).span().end(), units.get(clause.to() - 1).span().end());
        List<LexiconHit> hits = text.named().reading().words().within(rest, wanted);
        if (hits.isEmpty() || hits.get(0).span().start() - rest.start() > 24) {
          continue;
        }
        for (Entity entity : phrase.heads()) {
          if (entity.type() == EntityType.PERSON
              || entity.type() == EntityType.ORGANIZATION
              || entity.type() == EntityType.PRODUCT) {
            add(
                text,
                sentence,
                entity,
                hits.get(0).span(),
                source ? "source-according" : "source-learned",
                0.8,
                spoken,
                statements);
          }
        }
      }
    }
  }

  private static void add(
      ParsedText text,
      ParsedSentence sentence,
      Entity speaker,
      Span verb,
      String rule,
      double confidence,
      List<Entity> spoken,
      List<Fact> statements) {
    if (spoken.contains(speaker)) {
      return;
    }
    spoken.add(speaker);
    Span words = words(text.text(), sentence.sentence().span(), verb);
    boolean direct = words.start() > 0 && "“「".indexOf(text.text().charAt(words.start() - 1)) >= 0;
    statements.add(
        new Fact.Statement(
            speaker,
            words.of(text.text()),
            words,
            direct,
            List.of(new Evidence(sentence.sentence().span(), confidence, rule))));
  }

  /** What was said: after the verb and its comma or colon; before it where nothing follows. */
  private static Span words(String text, Span sentence, Span verb) {
    int start = verb.end();
    while (start < sentence.end() && "，,：: “「道说称".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = sentence.end();
    while (end > start && "。！？”」!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end - start >= 2) {
      return new Span(start, end);
    }
    int close = verb.start();
    int from = sentence.start();
    while (from < close && "“「 ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from < close ? new Span(from, close) : sentence;
  }
}
