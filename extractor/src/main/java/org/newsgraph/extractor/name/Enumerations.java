package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.Token;

/**
 * What stands in one list is of one kind: between the names of an enumeration (甲、乙、丙和丁), an item
 * that nothing else found is a name too, if it is built like one.
 */
final class Enumerations {

  private static final String ENDS = "，。；：！？、\n\"”》)(“《 和及与等或以";
  private static final int LONGEST = 20;
  private static final int LEAST_VOTES = 2;

  private final Set<String> surnames =
      LexiconFile.read("surnames.txt").stream()
          .map(LexiconFile.Entry::word)
          .collect(Collectors.toUnmodifiableSet());

  /** {@code mentions} and the items found beside them. */
  List<Mention> complete(Reading reading, List<Mention> mentions) {
    TreeMap<Integer, Mention> byStart = new TreeMap<>();
    TreeMap<Integer, Mention> byEnd = new TreeMap<>();
    for (Mention mention : mentions) {
      byStart.put(mention.span().start(), mention);
      byEnd.put(mention.span().end(), mention);
    }
    String folded = reading.folded();
    for (int mark = folded.indexOf('、'); mark >= 0; ) {
      List<Span> items = new ArrayList<>();
      int next = mark;
      while (next >= 0) {
        int start = next + 1;
        int end = itemEnd(folded, start, byStart);
        items.add(new Span(start, Math.max(start, end)));
        next = end < folded.length() && folded.charAt(end) == '、' ? end : -1;
      }
      complete(reading, Optional.ofNullable(byEnd.get(mark)), items, byStart);
      mark = folded.indexOf('、', items.get(items.size() - 1).end());
    }
    return new ArrayList<>(byStart.values());
  }

  private static int itemEnd(String folded, int start, TreeMap<Integer, Mention> byStart) {
    Mention named = byStart.get(start);
    int end = named != null ? named.span().end() : start;
    int limit = Math.min(folded.length(), end + LONGEST);
    while (end < limit && ENDS.indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private void complete(
      Reading reading,
      Optional<Mention> first,
      List<Span> items,
      TreeMap<Integer, Mention> byStart) {
    Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
    first.ifPresent(mention -> votes.merge(mention.type(), 1, Integer::sum));
    for (Span item : items) {
      Mention mention = byStart.get(item.start());
      if (mention != null && mention.span().end() == item.end()) {
        votes.merge(mention.type(), 1, Integer::sum);
      }
    }
    Optional<Map.Entry<EntityType, Integer>> most =
        votes.entrySet().stream().max(Map.Entry.comparingByValue());
    if (most.isEmpty()
        || most.get().getValue() < LEAST_VOTES
        || most.get().getValue() * 2 < votes.values().stream().mapToInt(v -> v).sum() + 1) {
      return;
    }
    for (Span item : items) {
      if (item.length() > 0 && fits(reading, item, most.get().getKey(), byStart)) {
        byStart.subMap(item.start(), item.end()).clear();
        byStart.put(item.start(), new Mention(item, most.get().getKey(), "enumeration", 0.6));
      }
    }
  }

  private boolean fits(
      Reading reading, Span item, EntityType type, TreeMap<Integer, Mention> byStart) {
    for (Mention inside : byStart.subMap(item.start(), item.end()).values()) {
      boolean whole = inside.span().equals(item);
      if (whole || inside.rule().startsWith("title-marks") || type != EntityType.PERSON) {
        return false;
      }
    }
    var before = byStart.lowerEntry(item.start());
    if (before != null && before.getValue().span().end() > item.start()) {
      return false;
    }
    String word = item.of(reading.folded());
    if (reading.titleIn(item).isPresent() || !isNominal(reading, item)) {
      return false;
    }
    return switch (type) {
      case PERSON ->
          word.length() >= 2
              && word.length() <= 3
              && surnames.contains(word.substring(0, 1))
              && isRare(reading, item);
      case ORGANIZATION ->
          reading
                  .words()
                  .endingAt(item.end(), Category.ORGANIZATION_HEAD)
                  .filter(hit -> hit.span().length() >= 2 && hit.span().start() > item.start())
                  .isPresent()
              || (word.length() <= 5 && isRare(reading, item));
      case PLACE ->
          word.length() >= 2
              && word.length() <= 6
              && (isRare(reading, item) || isPlaceWord(reading, item));
      case PRODUCT -> word.length() >= 3 && word.length() <= 8 && isRare(reading, item);
      case OCCASION -> false;
    };
  }

  /** Words of function and verbs do not name things. */
  private static boolean isNominal(Reading reading, Span item) {
    Sentence sentence = reading.text().sentenceAt(item.start());
    if (!sentence.span().contains(item) || !reading.text().isWordBoundary(item.start())) {
      return false;
    }
    for (int i = sentence.indexAt(item.start());
        i < sentence.tokens().size() && sentence.tokens().get(i).span().start() < item.end();
        i++) {
      Token token = sentence.tokens().get(i);
      if (token.span().end() > item.end()
          || token.is("p")
          || token.is("c")
          || token.is("u")
          || token.is("r")
          || token.is("w")
          || token.is("t")
          || token.is("m") && token.word().length() > 1
          || (token.is("v") && !token.is("vn") && token.word().length() > 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the segmenter, too, takes it for a name, or knows no such word. */
  private static boolean isRare(Reading reading, Span item) {
    Sentence sentence = reading.text().sentenceAt(item.start());
    Token first = sentence.tokenAt(item.start());
    if (first.span().equals(item)) {
      return first.is("nr") || first.is("ns") || first.is("nt") || first.is("nz") || first.is("nx");
    }
    int single = 0;
    int count = 0;
    for (int i = sentence.indexAt(item.start());
        i < sentence.tokens().size() && sentence.tokens().get(i).span().end() <= item.end();
        i++) {
      single += sentence.tokens().get(i).word().length() == 1 ? 1 : 0;
      count++;
    }
    return single > 0 && single >= count - 1;
  }

  private static boolean isPlaceWord(Reading reading, Span item) {
    Token token = reading.text().sentenceAt(item.start()).tokenAt(item.start());
    return token.is("ns") && token.span().equals(item);
  }
}
