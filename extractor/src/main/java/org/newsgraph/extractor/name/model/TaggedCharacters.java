package org.newsgraph.extractor.name.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;
import org.newsgraph.extractor.text.Span;

/**
 * Reads corpora of one character and its tag a line, an empty line after each sentence: {@code BIO}
 * and {@code BMES} with their variants.
 *
 * <p>Of the CVs of the Resume set, generic words marked as organizations (公司) are taken for no
 * names, and nationality and party membership leave open what they are.
 */
final class TaggedCharacters {

  private static final Set<String> GENERIC =
      Set.of(
          "公司", "本公司", "该公司", "集团", "集团公司", "股份公司", "有限公司", "学院", "大学", "银行", "证券", "子公司", "董事会",
          "监事会");
  private static final Set<String> OPEN = Set.of("CONT", "PRO", "EDU", "RACE");

  List<AnnotatedText> read(BufferedReader lines) throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<String> tags = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    String line;
    do {
      line = lines.readLine();
      if (line == null || line.isBlank()) {
        if (text.length() > 0) {
          texts.add(sentence(text.toString(), tags, starts));
        }
        text.setLength(0);
        tags.clear();
        starts.clear();
      } else {
        int gap = Math.max(line.lastIndexOf('\t'), line.lastIndexOf(' '));
        if (gap <= 0) {
          throw new IOException("A line of a tagged corpus is a character, a gap, a tag: " + line);
        }
        starts.add(text.length());
        text.append(line, 0, gap);
        tags.add(line.substring(gap + 1));
      }
    } while (line != null);
    return texts;
  }

  private static AnnotatedText sentence(String text, List<String> tags, List<Integer> starts) {
    List<Mark> names = new ArrayList<>();
    List<Span> unsure = new ArrayList<>();
    int i = 0;
    while (i < tags.size()) {
      String type = tags.get(i).length() > 2 ? tags.get(i).substring(2) : "";
      int end = i + 1;
      while (end < tags.size() && continues(tags.get(end), type)) {
        end++;
      }
      if (!type.isEmpty()) {
        Span span = new Span(starts.get(i), end < tags.size() ? starts.get(end) : text.length());
        String name = span.of(text);
        if (OPEN.contains(type) || name.equals("中共党员")) {
          unsure.add(span);
        } else if (!GENERIC.contains(name)) {
          CorpusReader.label(type).ifPresent(label -> names.add(new Mark(span, label)));
        }
      }
      i = end;
    }
    return new AnnotatedText(text, names, unsure);
  }

  private static boolean continues(String tag, String type) {
    return tag.length() > 2 && "IME".indexOf(tag.charAt(0)) >= 0 && tag.substring(2).equals(type);
  }
}
