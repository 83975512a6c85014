package org.newsgraph.extractor.name.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.Findings;
import org.newsgraph.extractor.name.Mention;
import org.newsgraph.extractor.name.Reading;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/** What the reviser sees of each character of one article. */
final class RevisionFeatures {

  private static final Category[] HEADS = {
    Category.ORGANIZATION_HEAD,
    Category.ORGANIZATION_WEAK_HEAD,
    Category.PLACE_HEAD,
    Category.OCCASION_HEAD,
    Category.PRODUCT_HEAD,
    Category.NAME_TAIL,
    Category.TITLE_CORE
  };

  private final String folded;
  private final String[] found;
  private final String[] rules;
  private final String[] model;
  private final String[] heads;
  private final String[] words;
  private final String[] natures;
  private final boolean[] title;

  RevisionFeatures(Findings findings) {
    Reading reading = findings.reading();
    List<Mention> found = findings.mentions();
    List<Mention> statistical = findings.modelled();
    this.folded = reading.folded();
    int length = folded.length();
    this.found = new String[length];
    this.rules = new String[length];
    this.model = new String[length];
    this.heads = new String[length];
    this.words = new String[length];
    this.natures = new String[length];
    this.title = new boolean[length];
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(m -> counts.merge(m.span().of(folded), 1, Integer::sum));
    for (Mention mention : found) {
      for (int i = mention.span().start(); i < mention.span().end(); i++) {
        this.found[i] = RevisionTags.LABELS.get(RevisionTags.of(mention.type(), mention.span(), i));
        this.rules[i] =
            this.found[i]
                + "|"
                + mention.rule()
                + "|"
                + Math.min(3, counts.getOrDefault(mention.span().of(folded), 1));
      }
    }
    for (Mention mention : statistical) {
      String sure = mention.confidence() > 0.9 ? "+" : mention.confidence() > 0.6 ? "" : "-";
      for (int i = mention.span().start(); i < mention.span().end(); i++) {
        model[i] = RevisionTags.LABELS.get(RevisionTags.of(mention.type(), mention.span(), i)) + sure;
      }
    }
    for (Category category : HEADS) {
      for (LexiconHit hit : reading.words().all(category)) {
        for (int i = hit.span().start(); i < hit.span().end(); i++) {
          String place = i == hit.span().end() - 1 ? "E" : i == hit.span().start() ? "B" : "I";
          heads[i] = (heads[i] == null ? "" : heads[i]) + category + place;
        }
      }
    }
    for (Sentence sentence : reading.text().sentences()) {
      for (Token token : sentence.tokens()) {
        for (int i = token.span().start(); i < token.span().end(); i++) {
          String place =
              (i == token.span().start() ? "B" : "I") + (i == token.span().end() - 1 ? "E" : "");
          words[i] = token.word();
          natures[i] = token.nature() + place;
        }
      }
    }
    for (Span span : reading.titles()) {
      for (int i = span.start(); i < span.end(); i++) {
        title[i] = true;
      }
    }
  }

  /** The features of each character of {@code span}. */
  List<List<String>> of(Span span) {
    List<List<String>> positions = new ArrayList<>(span.length());
    for (int i = span.start(); i < span.end(); i++) {
      positions.add(at(i));
    }
    return positions;
  }

  private List<String> at(int i) {
    List<String> features = new ArrayList<>(40);
    features.add("bias");
    for (int offset = -2; offset <= 2; offset++) {
      features.add("f" + offset + get(found, i + offset));
      features.add("c" + offset + character(i + offset));
      features.add("m" + offset + get(model, i + offset));
    }
    features.add("ff" + get(found, i - 1) + get(found, i) + get(found, i + 1));
    features.add("r0" + get(rules, i));
    features.add("fm" + get(found, i) + get(model, i));
    features.add("b-1" + character(i - 1) + character(i));
    features.add("b+1" + character(i) + character(i + 1));
    features.add("b+2" + character(i + 1) + character(i + 2));
    features.add("b-2" + character(i - 2) + character(i - 1));
    features.add("fc" + get(found, i) + character(i));
    features.add("fc-" + get(found, i) + character(i - 1));
    features.add("fc+" + get(found, i) + character(i + 1));
    features.add("w0" + get(words, i));
    features.add("n0" + get(natures, i));
    features.add("n-1" + get(natures, i - 1));
    features.add("n+1" + get(natures, i + 1));
    features.add("nf" + get(natures, i) + get(found, i));
    features.add("h0" + get(heads, i));
    features.add("h+1" + get(heads, i + 1));
    features.add("h-1" + get(heads, i - 1));
    features.add("hf" + get(heads, i) + get(found, i));
    features.add("hf+" + get(heads, i + 1) + get(found, i));
    features.add("t" + at(title, i - 1) + at(title, i) + at(title, i + 1));
    features.add("tf" + at(title, i) + at(title, i + 1) + get(found, i));
    return features;
  }

  private static String get(String[] values, int i) {
    return i < 0 || i >= values.length ? "#" : values[i] == null ? "." : values[i];
  }

  private static boolean at(boolean[] values, int i) {
    return i >= 0 && i < values.length && values[i];
  }

  private char character(int i) {
    if (i < 0 || i >= folded.length()) {
      return '#';
    }
    char c = folded.charAt(i);
    return c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c;
  }
}
