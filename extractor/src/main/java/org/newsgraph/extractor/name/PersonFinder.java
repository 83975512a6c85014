package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/** People told by their post: a surname and one or two characters right after a title; 王主席, 李某. */
final class PersonFinder implements MentionFinder {

  private static final String AFTER_NAME = "，。、；：？！,)(”“》 \n等和与及在于对向从就将已也均还则曾";
  private static final List<String> FORMS_OF_ADDRESS =
      List.of("先生", "女士", "小姐", "主席", "总理", "总统", "老师", "阿姨", "奶奶", "爷爷", "大爷", "师傅");
  private static final Set<String> WEAK_TITLES =
      Set.of(
          "代表", "委员", "成员", "专员", "老师", "首席", "指挥", "编辑", "顾问", "助理", "会员", "学者", "专家", "法官", "导师",
          "干部", "股东", "理事", "董事");

  private final Set<String> surnames;
  private final Set<String> doubleSurnames;
  private final Set<String> noNames;

  PersonFinder() {
    this.surnames = section("single");
    this.doubleSurnames = section("double");
    this.noNames = section("no-name");
  }

  private static Set<String> section(String name) {
    return LexiconFile.read("surnames.txt").stream()
        .filter(entry -> entry.section().equals(name))
        .map(LexiconFile.Entry::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    for (Span title : reading.titles()) {
      if (!WEAK_TITLES.contains(title.of(reading.folded()))) {
        afterTitle(reading, title.end())
            .ifPresent(
                span -> found.add(new Mention(span, EntityType.PERSON, "person-after-title", 0.7)));
      }
    }
    String folded = reading.folded();
    for (int i = 0; i < folded.length(); i++) {
      if (surnames.contains(folded.substring(i, i + 1)) && reading.text().isWordBoundary(i)) {
        bySurname(reading, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Span> afterTitle(Reading reading, int start) {
    String folded = reading.folded();
    if (start + 2 > folded.length()) {
      return Optional.empty();
    }
    int surname =
        doubleSurnames.contains(folded.substring(start, start + 2))
            ? 2
            : surnames.contains(folded.substring(start, start + 1)) ? 1 : 0;
    if (surname == 0) {
      return Optional.empty();
    }
    if (isFunctionWord(reading, start)) {
      return Optional.empty();
    }
    int three = start + surname + 2;
    if (surname == 1 && (folded.startsWith("团队", three) || folded.startsWith("课题组", three))) {
      return Optional.of(new Span(start, three));
    }
    for (int given = 2; given >= 1; given--) {
      int end = start + surname + given;
      if (isName(reading, start, end)) {
        return Optional.of(new Span(start, end));
      }
    }
    return Optional.empty();
  }

  /** 应 in 队员应为, 何 in 校长何时: a word of function that begins like a surname. */
  private boolean isFunctionWord(Reading reading, int start) {
    int end = start + 2;
    return noNames.contains(reading.folded().substring(start, end))
        && reading.text().isWordBoundary(end);
  }

  private static boolean isName(Reading reading, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isIdeographic(reading.at(i)) || AFTER_NAME.indexOf(reading.at(i)) >= 0) {
        return false;
      }
    }
    Sentence sentence = reading.text().sentenceAt(start);
    if (!sentence.span().contains(end - 1)) {
      return false;
    }
    Token first = sentence.tokenAt(start);
    if (first.span().length() > 1
        && first.span().start() == start
        && !first.is("nr")
        && !first.is("ns")
        && !first.is("nz")
        && (first.is("n") || first.is("v") || first.is("d") || first.is("a"))
        && (first.span().end() < end || reading.at(end) != '，')) {
      return false;
    }
    if (AFTER_NAME.indexOf(reading.at(end)) >= 0) {
      return true;
    }
    if (!reading.text().isWordBoundary(end)) {
      return false;
    }
    Optional<Token> after = reading.text().tokenAt(end);
    if (after.isEmpty()) {
      return true;
    }
    Token next = after.get();
    Token last = sentence.tokenAt(end - 1);
    return (next.is("v")
            || next.word().equals("的") && end - start == 3
            || next.is("p")
            || next.is("d")
            || next.is("m")
            || next.is("t"))
        && last.span().length() < 3
        && !(next.is("m") && next.word().startsWith("一") && end - start == 2)
        && last.span().start() >= start;
  }

  /** 毛主席, 李某, 付小姐: the surname alone, or with 某. */
  private static Optional<Mention> bySurname(Reading reading, int at) {
    String folded = reading.folded();
    if (folded.startsWith("某", at + 1)) {
      int end = folded.startsWith("某", at + 2) ? at + 3 : at + 2;
      return Optional.of(
          new Mention(new Span(at, end), EntityType.PERSON, "person-anonymous", 0.6));
    }
    for (String address : FORMS_OF_ADDRESS) {
      if (folded.startsWith(address, at + 1)
          && reading.text().isWordBoundary(at + 1 + address.length())
          && !folded.startsWith(address + "国", at + 1)) {
        return Optional.of(
            new Mention(new Span(at, at + 1), EntityType.PERSON, "person-surname", 0.6));
      }
    }
    return Optional.empty();
  }
}
