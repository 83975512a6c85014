package org.newsgraph.graph.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.newsgraph.extractor.name.EntityType;

/**
 * What names tell: which spellings are one, which short names a full name lays claim to, which
 * names mean another thing in each article. Immutable and thread-safe.
 */
final class Names {

  private static final String FILE = "relative-names.txt";
  private static final Pattern QUALIFIED = Pattern.compile("(.{2,})[(（][^()（）]+[)）]");
  private static final char DOT = '·';
  private static final int SHORTEST_PRODUCT = 3;

  private final UnaryOperator<String> fold;
  private final Map<EntityType, List<Pattern>> relative;

  private Names(UnaryOperator<String> fold, Map<EntityType, List<Pattern>> relative) {
    this.fold = fold;
    this.relative = relative;
  }

  /** The bundled knowledge of names, with spellings brought together by {@code fold}. */
  static Names bundled(UnaryOperator<String> fold) {
    Map<EntityType, List<Pattern>> relative = new EnumMap<>(EntityType.class);
    Resources.lines(FILE)
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              EntityType type = EntityType.valueOf(line.substring(0, tab));
              relative
                  .computeIfAbsent(type, t -> new ArrayList<>())
                  .add(Pattern.compile(line.substring(tab + 1)));
            });
    return new Names(fold, relative);
  }

  String fold(String name) {
    return fold.apply(name);
  }

  /** Whether the name means another thing in each article: 市政府, 会议. */
  boolean isRelative(EntityType type, String name) {
    String folded = fold(name);
    return relative.getOrDefault(type, List.of()).stream()
        .anyMatch(pattern -> pattern.matcher(folded).matches());
  }

  /** The folded short names that the full name lays claim to; its own not among them. */
  NavigableSet<String> claims(Signature signature) {
    NavigableSet<String> claims = new TreeSet<>();
    for (String alias : signature.aliases()) {
      if (isTelling(signature, alias)) {
        claims.add(fold(alias));
      }
    }
    var qualified = QUALIFIED.matcher(fold(signature.name()));
    if (qualified.matches()) {
      claims.add(qualified.group(1));
    }
    claims.remove(fold(signature.name()));
    return claims;
  }

  /** Whether the name carries what sets it apart from the plain one in brackets. */
  boolean isQualified(String name) {
    return QUALIFIED.matcher(fold(name)).matches();
  }

  /** The keys under which a signature is found by those that may be one with it. */
  NavigableSet<String> keys(Signature signature) {
    NavigableSet<String> keys = new TreeSet<>();
    keys.add(key(signature.type(), fold(signature.name())));
    claims(signature).forEach(name -> keys.add(key(signature.type(), name)));
    if (!signature.wikidata().isEmpty()) {
      keys.add("wikidata " + signature.wikidata());
    }
    return keys;
  }

  /** The key of all that bears a folded name. */
  static String key(EntityType type, String folded) {
    return type + " " + folded;
  }

  private boolean isTelling(Signature signature, String alias) {
    int length = alias.codePointCount(0, alias.length());
    if (length < 2 || isRelative(signature.type(), alias)) {
      return false;
    }
    return switch (signature.type()) {
      case PERSON -> isFamilyName(fold(signature.name()), fold(alias));
      case ORGANIZATION, PLACE -> true;
      case PRODUCT -> length >= SHORTEST_PRODUCT;
      case OCCASION -> false;
    };
  }

  /** Of a foreign name in parts only the last is telling; 艾哈迈德 alone is anybody. */
  private static boolean isFamilyName(String name, String alias) {
    int dot = name.lastIndexOf(DOT);
    return dot < 0 || name.substring(dot + 1).equals(alias) || alias.indexOf(DOT) >= 0;
  }
}
