package org.newsgraph.extractor.name;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;
import org.newsgraph.extractor.text.WordClusters;

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

  private final String[] characters;
  private final String[] found;
  private final String[] rules;
  private final String[] model;
  private final String[] heads;
  private final String[] words;
  private final String[] natures;
  private final boolean[] title;
  private final String[] groups;
  private final String[] coarse;
  private final String[] lefts;
  private final String[] rights;

  RevisionFeatures(Findings findings, WordClusters clusters) {
    Reading reading = findings.reading();
    List<Mention> found = findings.mentions();
    List<Mention> statistical = findings.modelled();
    String folded = reading.folded();
    int length = folded.length();
    this.characters = new String[length];
    for (int i = 0; i < length; i++) {
      characters[i] = shape(folded.charAt(i));
    }
    this.found = new String[length];
    this.rules = new String[length];
    this.model = new String[length];
    this.heads = new String[length];
    this.words = new String[length];
    this.natures = new String[length];
    this.title = new boolean[length];
    this.groups = new String[length];
    this.coarse = new String[length];
    this.lefts = new String[length];
    this.rights = new String[length];
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
        model[i] =
            RevisionTags.LABELS.get(RevisionTags.of(mention.type(), mention.span(), i)) + sure;
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
      for (int at = 0; at < sentence.tokens().size(); at++) {
        Token token = sentence.tokens().get(at);
        String left = at == 0 ? "#" : clusters.middle(sentence.tokens().get(at - 1).word());
        String right =
            at + 1 == sentence.tokens().size()
                ? "#"
                : clusters.middle(sentence.tokens().get(at + 1).word());
        for (int i = token.span().start(); i < token.span().end(); i++) {
          String place =
              (i == token.span().start() ? "B" : "I") + (i == token.span().end() - 1 ? "E" : "");
          words[i] = token.word();
          groups[i] = clusters.middle(token.word()) + place;
          coarse[i] = clusters.coarse(token.word()) + place;
          lefts[i] = left;
          rights[i] = right;
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

  /**
   * The features of each character of {@code span}.
   *
   * @param empty makes a place for the features of one character
   */
  List<Features> of(Span span, Supplier<Features> empty) {
    List<Features> positions = new ArrayList<>(span.length());
    for (int i = span.start(); i < span.end(); i++) {
      Features features = empty.get();
      add(i, features);
      positions.add(features);
    }
    return positions;
  }

  private void add(int i, Features features) {
    features.add("bias");
    for (int offset = -2; offset <= 2; offset++) {
      features.add("f", number(offset), get(found, i + offset));
      features.add("c", number(offset), get(characters, i + offset));
      features.add("m", number(offset), get(model, i + offset));
    }
    features.add("ff", get(found, i - 1), get(found, i), get(found, i + 1));
    features.add("r0", get(rules, i));
    features.add("fm", get(found, i), get(model, i));
    features.add("b-1", get(characters, i - 1), get(characters, i));
    features.add("b+1", get(characters, i), get(characters, i + 1));
    features.add("b+2", get(characters, i + 1), get(characters, i + 2));
    features.add("b-2", get(characters, i - 2), get(characters, i - 1));
    features.add("fc", get(found, i), get(characters, i));
    features.add("fc-", get(found, i), get(characters, i - 1));
    features.add("fc+", get(found, i), get(characters, i + 1));
    features.add("w0", get(words, i));
    features.add("n0", get(natures, i));
    features.add("n-1", get(natures, i - 1));
    features.add("n+1", get(natures, i + 1));
    features.add("nf", get(natures, i), get(found, i));
    features.add("g0", get(groups, i));
    features.add("gf", get(coarse, i), get(found, i));
    features.add("gl", get(lefts, i), get(found, i));
    features.add("gr", get(rights, i), get(found, i));
    features.add("gw", get(coarse, i - 1), get(coarse, i), get(coarse, i + 1));
    features.add("h0", get(heads, i));
    features.add("h+1", get(heads, i + 1));
    features.add("h-1", get(heads, i - 1));
    features.add("hf", get(heads, i), get(found, i));
    features.add("hf+", get(heads, i + 1), get(found, i));
    features.add("t", flag(at(title, i - 1)), flag(at(title, i)), flag(at(title, i + 1)));
    features.add("tf", flag(at(title, i)), flag(at(title, i + 1)), get(found, i));
  }

  private static String get(String[] values, int i) {
    return i < 0 || i >= values.length ? "#" : values[i] == null ? "." : values[i];
  }

  private static boolean at(boolean[] values, int i) {
    return i >= 0 && i < values.length && values[i];
  }

  /** Digits and Latin letters are alike; what is no text at all is a blank. */
  private static String shape(char c) {
    if (c >= '0' && c <= '9') {
      return "0";
    } else if (c >= 'a' && c <= 'z') {
      return "a";
    } else if (c >= 'A' && c <= 'Z') {
      return "A";
    }
    return Character.isWhitespace(c) || Character.isISOControl(c) ? "_" : String.valueOf(c);
  }
}
