package org.newsgraph.extractor.name;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.newsgraph.extractor.learn.FeatureText;
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

  private static final FeatureText NONE = FeatureText.of(".");
  private static final FeatureText OUTSIDE = FeatureText.of("#");
  private static final FeatureText YES = FeatureText.of(flag(true));
  private static final FeatureText NO = FeatureText.of(flag(false));

  private static final FeatureText BIAS = FeatureText.of("bias");
  private static final FeatureText[] FOUND = around("f");
  private static final FeatureText[] CHARACTER = around("c");
  private static final FeatureText[] MODEL = around("m");
  private static final FeatureText FOUND_ALL = Features.template("ff");
  private static final FeatureText RULE = Features.template("r0");
  private static final FeatureText FOUND_MODEL = Features.template("fm");
  private static final FeatureText PAIR_LEFT = Features.template("b-1");
  private static final FeatureText PAIR_RIGHT = Features.template("b+1");
  private static final FeatureText PAIR_AHEAD = Features.template("b+2");
  private static final FeatureText PAIR_BEHIND = Features.template("b-2");
  private static final FeatureText FOUND_CHARACTER = Features.template("fc");
  private static final FeatureText FOUND_CHARACTER_LEFT = Features.template("fc-");
  private static final FeatureText FOUND_CHARACTER_RIGHT = Features.template("fc+");
  private static final FeatureText WORD = Features.template("w0");
  private static final FeatureText NATURE = Features.template("n0");
  private static final FeatureText NATURE_LEFT = Features.template("n-1");
  private static final FeatureText NATURE_RIGHT = Features.template("n+1");
  private static final FeatureText NATURE_FOUND = Features.template("nf");
  private static final FeatureText GROUP = Features.template("g0");
  private static final FeatureText GROUP_FOUND = Features.template("gf");
  private static final FeatureText GROUP_LEFT = Features.template("gl");
  private static final FeatureText GROUP_RIGHT = Features.template("gr");
  private static final FeatureText GROUPS = Features.template("gw");
  private static final FeatureText HEAD = Features.template("h0");
  private static final FeatureText HEAD_RIGHT = Features.template("h+1");
  private static final FeatureText HEAD_LEFT = Features.template("h-1");
  private static final FeatureText HEAD_FOUND = Features.template("hf");
  private static final FeatureText HEAD_RIGHT_FOUND = Features.template("hf+");
  private static final FeatureText TITLE = Features.template("t");
  private static final FeatureText TITLE_FOUND = Features.template("tf");

  private final FeatureText[] characters;
  private final FeatureText[] found;
  private final FeatureText[] rules;
  private final FeatureText[] model;
  private final FeatureText[] heads;
  private final FeatureText[] words;
  private final FeatureText[] natures;
  private final boolean[] title;
  private final FeatureText[] groups;
  private final FeatureText[] coarse;
  private final FeatureText[] lefts;
  private final FeatureText[] rights;

  RevisionFeatures(Findings findings, WordClusters clusters) {
    Reading reading = findings.reading();
    List<Mention> mentions = findings.mentions();
    List<Mention> statistical = findings.modelled();
    String folded = reading.folded();
    int length = folded.length();
    String[] characters = new String[length];
    for (int i = 0; i < length; i++) {
      characters[i] = shape(folded.charAt(i));
    }
    String[] found = new String[length];
    String[] rules = new String[length];
    String[] model = new String[length];
    String[] heads = new String[length];
    String[] words = new String[length];
    String[] natures = new String[length];
    this.title = new boolean[length];
    String[] groups = new String[length];
    String[] coarse = new String[length];
    String[] lefts = new String[length];
    String[] rights = new String[length];
    Map<String, Integer> counts = new HashMap<>();
    mentions.forEach(m -> counts.merge(m.span().of(folded), 1, Integer::sum));
    for (Mention mention : mentions) {
      for (int i = mention.span().start(); i < mention.span().end(); i++) {
        found[i] = RevisionTags.LABELS.get(RevisionTags.of(mention.type(), mention.span(), i));
        rules[i] =
            found[i]
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
      List<WordClusters.Groups> known =
          sentence.tokens().stream().map(token -> clusters.of(token.word())).toList();
      for (int at = 0; at < sentence.tokens().size(); at++) {
        Token token = sentence.tokens().get(at);
        String left = at == 0 ? "#" : known.get(at - 1).middle();
        String right = at + 1 == known.size() ? "#" : known.get(at + 1).middle();
        for (int i = token.span().start(); i < token.span().end(); i++) {
          String place =
              (i == token.span().start() ? "B" : "I") + (i == token.span().end() - 1 ? "E" : "");
          words[i] = token.word();
          groups[i] = known.get(at).middle() + place;
          coarse[i] = known.get(at).coarse() + place;
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
    this.characters = texts(characters);
    this.found = texts(found);
    this.rules = texts(rules);
    this.model = texts(model);
    this.heads = texts(heads);
    this.words = texts(words);
    this.natures = texts(natures);
    this.groups = texts(groups);
    this.coarse = texts(coarse);
    this.lefts = texts(lefts);
    this.rights = texts(rights);
  }

  private static FeatureText[] around(String template) {
    return IntStream.rangeClosed(-2, 2)
        .mapToObj(offset -> Features.template(template, number(offset)))
        .toArray(FeatureText[]::new);
  }

  /** Each text hashed once; one that stands at several positions in a row is shared. */
  private static FeatureText[] texts(String[] values) {
    FeatureText[] texts = new FeatureText[values.length];
    for (int i = 0; i < values.length; i++) {
      boolean again = i > 0 && values[i] != null && values[i].equals(values[i - 1]);
      texts[i] = values[i] == null ? NONE : again ? texts[i - 1] : FeatureText.of(values[i]);
    }
    return texts;
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
    features.put(BIAS);
    for (int offset = -2; offset <= 2; offset++) {
      features.put(FOUND[offset + 2], get(found, i + offset));
      features.put(CHARACTER[offset + 2], get(characters, i + offset));
      features.put(MODEL[offset + 2], get(model, i + offset));
    }
    features.put(FOUND_ALL, get(found, i - 1), get(found, i), get(found, i + 1));
    features.put(RULE, get(rules, i));
    features.put(FOUND_MODEL, get(found, i), get(model, i));
    features.put(PAIR_LEFT, get(characters, i - 1), get(characters, i));
    features.put(PAIR_RIGHT, get(characters, i), get(characters, i + 1));
    features.put(PAIR_AHEAD, get(characters, i + 1), get(characters, i + 2));
    features.put(PAIR_BEHIND, get(characters, i - 2), get(characters, i - 1));
    features.put(FOUND_CHARACTER, get(found, i), get(characters, i));
    features.put(FOUND_CHARACTER_LEFT, get(found, i), get(characters, i - 1));
    features.put(FOUND_CHARACTER_RIGHT, get(found, i), get(characters, i + 1));
    features.put(WORD, get(words, i));
    features.put(NATURE, get(natures, i));
    features.put(NATURE_LEFT, get(natures, i - 1));
    features.put(NATURE_RIGHT, get(natures, i + 1));
    features.put(NATURE_FOUND, get(natures, i), get(found, i));
    features.put(GROUP, get(groups, i));
    features.put(GROUP_FOUND, get(coarse, i), get(found, i));
    features.put(GROUP_LEFT, get(lefts, i), get(found, i));
    features.put(GROUP_RIGHT, get(rights, i), get(found, i));
    features.put(GROUPS, get(coarse, i - 1), get(coarse, i), get(coarse, i + 1));
    features.put(HEAD, get(heads, i));
    features.put(HEAD_RIGHT, get(heads, i + 1));
    features.put(HEAD_LEFT, get(heads, i - 1));
    features.put(HEAD_FOUND, get(heads, i), get(found, i));
    features.put(HEAD_RIGHT_FOUND, get(heads, i + 1), get(found, i));
    features.put(TITLE, isTitle(i - 1), isTitle(i), isTitle(i + 1));
    features.put(TITLE_FOUND, isTitle(i), isTitle(i + 1), get(found, i));
  }

  private static FeatureText get(FeatureText[] values, int i) {
    return i < 0 || i >= values.length ? OUTSIDE : values[i];
  }

  private FeatureText isTitle(int i) {
    return i >= 0 && i < title.length && title[i] ? YES : NO;
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
