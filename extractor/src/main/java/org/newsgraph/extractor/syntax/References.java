package org.newsgraph.extractor.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityMention;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.name.NamedText;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * Pronouns and generic heads (他, 该公司, 该院) with what they refer to. They are no names; they only let
 * what is told of them reach the entity.
 */
final class References {

  private static final Set<String> PERSONAL = Set.of("他", "她");
  private static final Set<String> HEADS =
      Set.of(
          "公司", "集团", "企业", "行", "校", "院", "所", "局", "部", "台", "厂", "店", "会", "报", "网", "站", "网站",
          "中心", "机构", "协会");
  private static final Set<String> GENERIC_HEADS =
      Set.of(
          "中心", "研究中心", "研究院", "研究所", "公司", "集团", "学校", "大学", "医院", "实验室", "基金会", "协会", "银行", "学院",
          "企业", "法院", "俱乐部");
  private static final Set<String> MEETINGS = Set.of("会议", "大会", "全会", "论坛", "峰会");
  private static final int LOOK_BACK = 6;

  /** What the pronouns and generic heads of {@code text} stand for, in order. */
  List<EntityMention> find(NamedText text) {
    List<EntityMention> found = new ArrayList<>();
    List<Sentence> sentences = text.reading().text().sentences();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (PERSONAL.contains(token.word())
            && (i + 1 == tokens.size() || !tokens.get(i + 1).word().startsWith("们"))) {
          antecedent(text, sentences, sentence, token.span().start(), EntityType.PERSON)
              .ifPresent(e -> found.add(new EntityMention(token.span(), e)));
        } else if (token.word().equals("该") && i + 1 < tokens.size()) {
          Token head = tokens.get(i + 1);
          if (HEADS.contains(head.word())) {
            Span span = new Span(token.span().start(), head.span().end());
            antecedent(text, sentences, sentence, span.start(), EntityType.ORGANIZATION)
                .ifPresent(e -> found.add(new EntityMention(span, e)));
          }
        } else if (MEETINGS.contains(token.word()) && beginsClause(tokens, i)) {
          antecedent(text, sentences, sentence, token.span().start(), EntityType.OCCASION)
              .ifPresent(e -> found.add(new EntityMention(token.span(), e)));
        } else if (i + 1 < tokens.size()
            && GENERIC_HEADS.contains(token.word() + tokens.get(i + 1).word())) {
          Span both = new Span(token.span().start(), tokens.get(i + 1).span().end());
          sameHead(text, sentences, sentence, both)
              .ifPresent(e -> found.add(new EntityMention(both, e)));
          i++;
        } else if (GENERIC_HEADS.contains(token.word())) {
          sameHead(text, sentences, sentence, token.span())
              .ifPresent(e -> found.add(new EntityMention(token.span(), e)));
        } else if (token.word().length() >= 2
            && token.word().startsWith("该")
            && HEADS.contains(token.word().substring(1))) {
          antecedent(text, sentences, sentence, token.span().start(), EntityType.ORGANIZATION)
              .ifPresent(e -> found.add(new EntityMention(token.span(), e)));
        }
      }
    }
    return found;
  }

  /**
   * The organization named last in the paragraph whose name ends in the word, where no name covers
   * the word itself.
   */
  private static Optional<Entity> sameHead(
      NamedText text, List<Sentence> sentences, Sentence sentence, Span word) {
    String head = word.of(text.reading().folded());
    if (!text.within(sentence.span()).stream()
        .allMatch(mention -> !mention.span().overlaps(word))) {
      return Optional.empty();
    }
    for (int i = sentence.index();
        i >= 0 && sentences.get(i).paragraph() == sentence.paragraph();
        i--) {
      List<EntityMention> mentions = text.within(sentences.get(i).span());
      for (int j = mentions.size() - 1; j >= 0; j--) {
        Entity entity = mentions.get(j).entity();
        if (mentions.get(j).span().end() <= word.start()
            && entity.type() == EntityType.ORGANIZATION
            && entity.name().length() > word.length()
            && entity.name().endsWith(head)) {
          return Optional.of(entity);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean beginsClause(List<Token> tokens, int i) {
    return i == 0 || "，。；".contains(tokens.get(i - 1).word());
  }

  /**
   * The first entity of the type named in this sentence before the offset, else in the nearest one
   * before.
   */
  private static Optional<Entity> antecedent(
      NamedText text, List<Sentence> sentences, Sentence sentence, int offset, EntityType type) {
    for (int i = sentence.index(); i >= 0 && i >= sentence.index() - LOOK_BACK; i--) {
      Span span = sentences.get(i).span();
      Span before = new Span(span.start(), Math.max(span.start(), Math.min(span.end(), offset)));
      for (EntityMention mention : text.within(before)) {
        if (mention.type() == type) {
          return Optional.of(mention.entity());
        }
      }
    }
    return Optional.empty();
  }
}
