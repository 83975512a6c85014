package org.newsgraph.extractor.name;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.text.FoldedText;

/**
 * Links names to Wikidata, where the name and the kind of thing leave no doubt: whole names only,
 * and none that several things of a kind bear. Immutable and thread-safe.
 */
final class WikidataLinker {

  private final Map<EntityType, Map<String, String>> ids = new EnumMap<>(EntityType.class);

  WikidataLinker() {
    for (LexiconFile.Entry entry : LexiconFile.read("wikidata.tsv")) {
      EntityType type = EntityType.valueOf(entry.field(1).toUpperCase(Locale.ROOT));
      ids.computeIfAbsent(type, t -> new HashMap<>())
          .put(FoldedText.of(entry.word()), entry.field(2));
    }
  }

  /** The id ("Q148") of what bears {@code name}; nothing where unsure. */
  Optional<String> link(EntityType type, String name) {
    return Optional.ofNullable(ids.getOrDefault(type, Map.of()).get(FoldedText.of(name)));
  }
}
