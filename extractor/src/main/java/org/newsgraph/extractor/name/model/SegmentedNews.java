package org.newsgraph.extractor.name.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;
import org.newsgraph.extractor.text.Span;

/**
 * Reads the People's Daily as Peking University segmented and tagged it: {@code word/tag} apart by
 * spaces, compounds in brackets.
 *
 * <p>A surname and the given name after it are one person. A compound in brackets is one
 * organization ({@code nt}) or place ({@code ns}). An abbreviation ({@code j}) of one character
 * that stands for a country or region is a place; what a longer abbreviation is (欧盟, 奥运会) the tag
 * does not say.
 */
final class SegmentedNews {

  private static final String PLACES_IN_ONE_CHARACTER =
      "中华美俄京巴英阿伊日欧法港泰昆塔印德意藏越沪黎加台乌韩澳菲津渝粤闽赣鲁豫晋冀蒙宁甘陕青新川黔滇桂琼皖苏浙湘鄂辽吉黑朝"
          + "古墨埃希土以叙约科沙缅柬老葡西荷比瑞挪丹芬波捷匈罗保南北哈奥秘智非拉亚淮马孟杭沈穗蜀贵疆坦";
  private static final Set<String> DOUBLE_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "东方", "夏侯", "令狐", "慕容", "尉迟", "公孙", "端木");

  List<AnnotatedText> read(BufferedReader lines) throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] tokens = line.strip().split("\\s+");
      if (tokens.length > 1) {
        texts.add(paragraph(tokens));
      }
    }
    return texts;
  }

  private static AnnotatedText paragraph(String[] tokens) {
    Paragraph paragraph = new Paragraph();
    for (int i = 1; i < tokens.length; i++) {
      String token = tokens[i];
      while (token.startsWith("[") && token.length() > 2 && token.charAt(1) != '/') {
        paragraph.open();
        token = token.substring(1);
      }
      int slash = token.lastIndexOf('/');
      if (slash <= 0) {
        paragraph.word(token, "");
        continue;
      }
      String[] tags = token.substring(slash + 1).split("\\]");
      paragraph.word(token.substring(0, slash), tags[0]);
      for (int close = 1; close < tags.length; close++) {
        paragraph.close(tags[close]);
      }
    }
    return paragraph.annotated();
  }

  /** A paragraph as far as it has been read. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> names = new ArrayList<>();
    private final List<Span> unsure = new ArrayList<>();
    private final Deque<Integer> opened = new ArrayDeque<>();
    private boolean afterSurname;

    void open() {
      opened.push(text.length());
    }

    void word(String word, String tag) {
      Span span = new Span(text.length(), text.length() + word.length());
      text.append(word);
      boolean person = tag.equals("nr");
      if (person && afterSurname && word.length() <= 3) {
        Span surname = names.remove(names.size() - 1).span();
        names.add(new Mark(new Span(surname.start(), span.end()), NameLabel.PERSON));
        afterSurname = false;
        return;
      }
      afterSurname = person && (word.length() == 1 || DOUBLE_SURNAMES.contains(word));
      switch (tag) {
        case "nr" -> names.add(new Mark(span, NameLabel.PERSON));
        case "ns" -> names.add(new Mark(span, NameLabel.PLACE));
        case "nt" -> names.add(new Mark(span, NameLabel.ORGANIZATION));
        case "j" -> abbreviation(word, span);
        default -> {}
      }
    }

    private void abbreviation(String word, Span span) {
      if (word.length() > 1) {
        unsure.add(span);
      } else if (PLACES_IN_ONE_CHARACTER.contains(word)) {
        names.add(new Mark(span, NameLabel.PLACE));
      }
    }

    void close(String tag) {
      Integer start = opened.poll();
      if (start != null && (tag.equals("nt") || tag.equals("ns"))) {
        names.removeIf(name -> name.span().start() >= start);
        unsure.removeIf(one -> one.start() >= start);
        NameLabel label = tag.equals("nt") ? NameLabel.ORGANIZATION : NameLabel.PLACE;
        names.add(new Mark(new Span(start, text.length()), label));
      }
      afterSurname = false;
    }

    AnnotatedText annotated() {
      return new AnnotatedText(text.toString(), names, unsure);
    }
  }
}
