package org.newsgraph.extractor.lexicon;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.extractor.text.FoldedText;
import org.newsgraph.extractor.text.Span;

/**
 * All words of the bundled lexicon in one automaton: a text is read once, whatever the number of
 * words. Immutable and thread-safe.
 */
public final class Lexicon {

  private record Use(Category category, String note) {}

  private final AhoCorasickDoubleArrayTrie<List<Use>> words;

  private Lexicon(Map<String, List<Use>> words) {
    this.words = new AhoCorasickDoubleArrayTrie<>();
    this.words.build(new TreeMap<>(words));
  }

  /** The bundled lexicon. */
  public static Lexicon bundled() {
    return with(List.of());
  }

  /**
   * The bundled lexicon and a user's names, which are found wherever they stand.
   *
   * @param names further entries, each with one of the categories that end in {@code _NAME}
   */
  public static Lexicon with(Collection<Name> names) {
    Builder builder = new Builder();
    for (LexiconFile.Entry entry : LexiconFile.read("titles.txt")) {
      switch (entry.section()) {
        case "core", "occupation" ->
            builder.add(entry.word(), Category.TITLE_CORE, entry.section());
        // They stand beside a title, which PostWords reads.
        case "acting", "former" -> {}
        default -> builder.add(entry.word(), Category.TITLE_MODIFIER, entry.section());
      }
    }
    for (LexiconFile.Entry entry : LexiconFile.read("organization-heads.txt")) {
      builder.add(
          entry.word(),
          switch (entry.section()) {
            case "weak" -> Category.ORGANIZATION_WEAK_HEAD;
            case "tails" -> Category.ORGANIZATION_TAIL;
            default -> Category.ORGANIZATION_HEAD;
          },
          "");
    }
    builder.addAll("organizations.tsv", Category.ORGANIZATION_NAME);
    builder.addAll("universities.txt", Category.ORGANIZATION_NAME);
    builder.addAll("places.tsv", Category.PLACE_NAME);
    for (LexiconFile.Entry entry : LexiconFile.read("products.txt")) {
      builder.add(entry.word(), Category.PRODUCT_NAME, entry.section());
    }
    builder.addAll("place-heads.txt", Category.PLACE_HEAD);
    builder.addAll("kinship.txt", Category.KINSHIP);
    builder.addAll("name-tails.txt", Category.NAME_TAIL);
    for (LexiconFile.Entry entry : LexiconFile.read("country-characters.tsv")) {
      builder.add(entry.word(), Category.COUNTRY_FORM, entry.field(2));
    }
    for (LexiconFile.Entry entry : LexiconFile.read("occasion-heads.txt")) {
      builder.add(
          entry.word(),
          switch (entry.section()) {
            case "scope" -> Category.OCCASION_SCOPE;
            case "inner" -> Category.OCCASION_INNER;
            default -> Category.OCCASION_HEAD;
          },
          entry.section());
    }
    for (LexiconFile.Entry entry : LexiconFile.read("product-heads.txt")) {
      builder.add(entry.word(), Category.PRODUCT_HEAD, entry.section());
    }
    for (LexiconFile.Entry entry : LexiconFile.read("speech.txt")) {
      switch (entry.section()) {
        case "verb", "strong", "comma" -> builder.add(entry.word(), Category.SPEECH_VERB, "");
        case "learn" -> builder.add(entry.word(), Category.SPEECH_LEARN, "");
        case "news" -> builder.add(entry.word(), Category.SPEECH_NEWS, "");
        default -> {}
      }
    }
    for (Name name : names) {
      builder.add(name.name(), name.category(), "user");
    }
    return new Lexicon(builder.words);
  }

  /** A name given beside the bundled ones. */
  public record Name(String name, Category category) {}

  /** Every occurrence of every word in {@code folded}, in the order of their ends. */
  public LexiconHits scan(String folded) {
    List<LexiconHit> hits = new ArrayList<>();
    words.parseText(
        folded,
        (begin, end, uses) -> {
          for (Use use : uses) {
            hits.add(new LexiconHit(new Span(begin, end), use.category(), use.note()));
          }
        });
    return LexiconHits.of(hits);
  }

  private static final class Builder {
    private final TreeMap<String, List<Use>> words = new TreeMap<>();

    void addAll(String file, Category category) {
      for (LexiconFile.Entry entry : LexiconFile.read(file)) {
        add(entry.word(), category, entry.field(1));
      }
    }

    void add(String word, Category category, String note) {
      words
          .computeIfAbsent(FoldedText.of(word), w -> new ArrayList<>(1))
          .add(new Use(category, note));
    }
  }
}
