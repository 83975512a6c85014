package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.text.Span;

/** Drops what only looks like a name: bare heads (公司, 研究院), 中国 in 中国特色, titles as people. */
final class NameFilter {

  /** Sections of the lexicon whose words are names by themselves. */
  private static final Set<String> ARE_NAMES = Set.of("festival", "proper");

  private final Set<String> bareHeads;
  private final Set<String> named;

  NameFilter() {
    Set<String> proper =
        LexiconFile.read("occasion-heads.txt").stream()
            .filter(entry -> ARE_NAMES.contains(entry.section()))
            .map(LexiconFile.Entry::word)
            .collect(Collectors.toUnmodifiableSet());
    this.bareHeads =
        List.of(
                "organization-heads.txt",
                "place-heads.txt",
                "occasion-heads.txt",
                "titles.txt",
                "product-heads.txt")
            .stream()
            .flatMap(file -> LexiconFile.read(file).stream())
            .filter(entry -> !ARE_NAMES.contains(entry.section()))
            .map(LexiconFile.Entry::word)
            .filter(word -> !proper.contains(word))
            .collect(Collectors.toUnmodifiableSet());
    this.named =
        LexiconFile.read("organizations.tsv").stream()
            .map(LexiconFile.Entry::word)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of {@code mentions} that are names. */
  List<Mention> keep(Reading reading, List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (isName(reading, mention)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private boolean isName(Reading reading, Mention mention) {
    Span span = mention.span();
    String name = span.of(reading.folded());
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    if (bareHeads.contains(name) && !named.contains(name)) {
      return false;
    }
    if (name.equals("我国") || name.equals("全国") || name.equals("全球") || name.equals("世界")) {
      return false;
    }
    if (mention.type() == EntityType.PLACE && name.equals("中国")) {
      String folded = reading.folded();
      return !folded.startsWith("特色", span.end())
          && !folded.startsWith("式现代化", span.end())
          && !(folded.startsWith("人", span.end()) && reading.text().isWordBoundary(span.end() + 1));
    }
    if (name.length() == 1 && mention.rule().equals("model")) {
      return false;
    }
    if (mention.type() == EntityType.PERSON) {
      return (name.length() >= 2 || mention.rule().equals("person-surname"))
          && reading.words().endingAt(span.end(), Category.TITLE_CORE).isEmpty()
          && name.length() <= 20;
    }
    return true;
  }
}
