package org.newsgraph.extractor.name.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
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
      "中美俄京巴英阿伊日欧法港泰昆塔印德意藏越沪黎加台乌韩澳菲津渝粤闽赣鲁豫晋冀蒙宁甘陕青新川黔滇桂琼皖苏浙湘鄂辽吉黑朝"
          + "古墨埃希土以叙约科沙缅柬老葡西荷比瑞挪丹芬波捷匈罗保南北哈奥秘智非拉亚淮";
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
    StringBuilder text = new StringBuilder();
    List<Mark> names = new ArrayList<>();
    List<Span> unsure = new ArrayList<>();
    int open = -1;
    int namesBefore = 0;
    boolean surname = false;
    for (int i = 1; i < tokens.length; i++) {
      String token = tokens[i];
      if (token.startsWith("[") && token.length() > 2 && token.charAt(1) != '/') {
        open = text.length();
        namesBefore = names.size();
        token = token.substring(1);
      }
      int bracket = token.lastIndexOf(']');
      String compound = bracket > 0 ? token.substring(bracket + 1) : "";
      token = bracket > 0 ? token.substring(0, bracket) : token;
      int slash = token.lastIndexOf('/');
      String word = slash > 0 ? token.substring(0, slash) : token;
      String tag = slash > 0 ? token.substring(slash + 1) : "";
      Span span = new Span(text.length(), text.length() + word.length());
      text.append(word);
      boolean given = surname && tag.equals("nr") && word.length() <= 3;
      surname =
          !given && tag.equals("nr") && (word.length() == 1 || DOUBLE_SURNAMES.contains(word));
      if (given) {
        Span before = names.remove(names.size() - 1).span();
        names.add(new Mark(new Span(before.start(), span.end()), NameLabel.PERSON));
      } else {
        switch (tag) {
          case "nr" -> names.add(new Mark(span, NameLabel.PERSON));
          case "ns" -> names.add(new Mark(span, NameLabel.PLACE));
          case "nt" -> names.add(new Mark(span, NameLabel.ORGANIZATION));
          case "j" -> {
            if (word.length() > 1) {
              unsure.add(span);
            } else if (PLACES_IN_ONE_CHARACTER.contains(word)) {
              names.add(new Mark(span, NameLabel.PLACE));
            }
          }
          default -> {}
        }
      }
      if (open >= 0 && (compound.equals("nt") || compound.equals("ns"))) {
        int start = open;
        names.subList(namesBefore, names.size()).clear();
        unsure.removeIf(one -> one.start() >= start);
        NameLabel label = compound.equals("nt") ? NameLabel.ORGANIZATION : NameLabel.PLACE;
        names.add(new Mark(new Span(start, text.length()), label));
        surname = false;
      }
      open = compound.isEmpty() ? open : -1;
    }
    return new AnnotatedText(text.toString(), names, unsure, Set.of());
  }
}
