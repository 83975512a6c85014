package org.newsgraph.extractor.fact.event;

import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.text.Span;

/** Tells documents (laws, reports, 《works》) from other products: both are 发布, but not alike. */
final class Documents {

  private final Set<String> heads =
      LexiconFile.read("product-heads.txt").stream()
          .filter(entry -> entry.section().equals("work"))
          .map(LexiconFile.Entry::word)
          .collect(Collectors.toUnmodifiableSet());

  /** Whether the products among the targets are of the kind that {@code frame} wants. */
  boolean suit(Frame frame, ParsedText text, Roles roles) {
    return frame.documents().isEmpty()
        || roles.targets.stream()
            .filter(e -> e.type() == EntityType.PRODUCT)
            .allMatch(e -> isDocument(text, e) == frame.documents().get());
  }

  private boolean isDocument(ParsedText text, Entity entity) {
    return heads.stream().anyMatch(entity.name()::endsWith)
        || entity.mentions().stream().anyMatch(span -> isInTitleMarks(text, span));
  }

  private static boolean isInTitleMarks(ParsedText text, Span span) {
    return span.start() > 0 && text.text().charAt(span.start() - 1) == '《';
  }
}
