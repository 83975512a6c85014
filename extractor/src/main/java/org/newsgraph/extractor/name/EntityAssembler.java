package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.text.FoldedText;
import org.newsgraph.extractor.text.Span;

/**
 * Joins the mentions of an article into entities: equal names, stated short forms (以下简称, a name in
 * brackets after its full form), and names that abbreviate another ({@link ShortForms}).
 */
final class EntityAssembler {

  private static final double JOIN = 0.5;
  private static final Pattern STATED =
      Pattern.compile(
          "[》”]?\\((?:以下|下)?(?:统称|简称|又称|英文简称|英文缩写|原名|别名|即|又名|曾用名)?(?:为)?[:：]?[“《]?([^()“”《》，。；、\\n]{1,40})[”》]?\\)");

  private final ShortForms shortForms;
  private final WikidataLinker linker;
  private final Map<String, String> userFullNames = new HashMap<>();

  EntityAssembler(ShortForms shortForms, WikidataLinker linker, Map<String, String> userFullNames) {
    this.shortForms = shortForms;
    this.linker = linker;
    userFullNames.forEach((name, full) -> this.userFullNames.put(FoldedText.of(name), full));
  }

  /** A name with all its mentions, before names are joined. */
  private static final class Name {
    final String folded;
    final EntityType type;
    final List<Span> spans = new ArrayList<>();
    Name parent = this;

    Name(String folded, EntityType type) {
      this.folded = folded;
      this.type = type;
    }

    Name root() {
      Name name = this;
      while (name.parent != name) {
        name = name.parent;
      }
      return name;
    }
  }

  /** The entities of {@code mentions}, which are in the order of the text without overlaps. */
  List<Entity> assemble(Reading reading, List<Mention> mentions) {
    Map<String, EntityType> types = types(reading, mentions);
    Map<String, Name> names = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String folded = mention.span().of(reading.folded());
      names
          .computeIfAbsent(folded, f -> new Name(f, types.getOrDefault(f, mention.type())))
          .spans
          .add(mention.span());
    }
    joinStated(reading, names);
    joinUserForms(names);
    joinShortForms(names);
    return entities(reading, names);
  }

  /** One type a name: the one with the most confidence behind it. */
  private static Map<String, EntityType> types(Reading reading, List<Mention> mentions) {
    Map<String, Map<EntityType, Double>> votes = new HashMap<>();
    for (Mention mention : mentions) {
      votes
          .computeIfAbsent(
              mention.span().of(reading.folded()), n -> new EnumMap<>(EntityType.class))
          .merge(mention.type(), vote(mention), Double::sum);
    }
    Map<String, EntityType> types = new HashMap<>();
    votes.forEach(
        (name, byType) ->
            types.put(
                name,
                byType.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey()));
    return types;
  }

  /** What the user says, what the lexicon lists and what marks show weighs more than a guess. */
  private static double vote(Mention mention) {
    String rule = mention.rule();
    if (mention.isUsers()) {
      return 1000;
    }
    return rule.startsWith("gazetteer") || rule.startsWith("title-marks")
        ? 3
        : mention.confidence();
  }

  private static void joinStated(Reading reading, Map<String, Name> names) {
    Matcher matcher = STATED.matcher(reading.folded());
    for (Name name : List.copyOf(names.values())) {
      for (Span span : name.spans) {
        matcher.reset();
        if (!matcher.region(span.end(), matcher.regionEnd()).lookingAt()) {
          continue;
        }
        Name other = names.get(matcher.group(1));
        if (other != null
            && other != name
            && other.type == name.type
            && isShortForm(matcher.group(), other)) {
          unite(name, other);
        }
      }
    }
  }

  private void joinUserForms(Map<String, Name> names) {
    for (Name name : List.copyOf(names.values())) {
      Name full = names.get(FoldedText.of(userFullNames.getOrDefault(name.folded, "")));
      if (full != null) {
        unite(full, name);
      }
    }
  }

  /** A bracket may hold anything: a short form says so, or is written in other letters. */
  private static boolean isShortForm(String bracket, Name other) {
    return bracket.contains("称")
        || bracket.contains("“")
        || bracket.contains("缩写")
        || other.folded.codePoints().noneMatch(Character::isIdeographic);
  }

  private static void unite(Name one, Name other) {
    Name a = one.root();
    Name b = other.root();
    if (a != b) {
      b.parent = a;
    }
  }

  private void joinShortForms(Map<String, Name> names) {
    Map<EntityType, List<Name>> byType = new EnumMap<>(EntityType.class);
    names.values().forEach(n -> byType.computeIfAbsent(n.type, t -> new ArrayList<>()).add(n));
    for (List<Name> sameType : byType.values()) {
      List<Name> shortestLast = new ArrayList<>(sameType);
      shortestLast.sort(Comparator.comparingInt((Name n) -> -n.folded.length()));
      Map<Character, List<Name>> byCharacter = new HashMap<>();
      for (Name name : shortestLast) {
        name.folded
            .chars()
            .distinct()
            .forEach(c -> byCharacter.computeIfAbsent((char) c, k -> new ArrayList<>()).add(name));
      }
      for (Name shorter : shortestLast) {
        List<Name> candidates = new ArrayList<>();
        for (String part : shortForms.partsOfLonger(shorter.type, shorter.folded)) {
          candidates.addAll(holdersOf(part, byCharacter));
        }
        best(shorter, candidates).ifPresent(longer -> unite(longer, shorter));
      }
    }
  }

  /** The names that hold the rarest character of {@code part}: no other name can hold them all. */
  private static List<Name> holdersOf(String part, Map<Character, List<Name>> byCharacter) {
    List<Name> fewest = List.of();
    for (int i = 0; i < part.length(); i++) {
      List<Name> holders = byCharacter.getOrDefault(part.charAt(i), List.of());
      if (i == 0 || holders.size() < fewest.size()) {
        fewest = holders;
      }
    }
    return fewest;
  }

  /** The full form that {@code shorter} fits best; on a tie, the one named most often. */
  private Optional<Name> best(Name shorter, List<Name> candidates) {
    Name best = null;
    double bestFit = 0;
    for (Name longer : candidates) {
      if (longer == shorter || longer.root() == shorter.root()) {
        continue;
      }
      double fit = shortForms.fit(shorter.type, shorter.folded, longer.folded);
      if (fit >= JOIN
          && (fit > bestFit
              || (fit == bestFit && best != null && longer.spans.size() > best.spans.size()))) {
        best = longer;
        bestFit = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The full name that the user gives for one of the names, be it in the text or not. */
  private Optional<String> userFullName(List<Name> group) {
    return group.stream()
        .filter(name -> userFullNames.containsKey(name.folded))
        .findFirst()
        .map(name -> userFullNames.get(name.folded));
  }

  /** The longer name is the fuller; one in other letters stands behind every Chinese one. */
  private static int fullness(String name) {
    boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
    return chinese ? name.length() + 1_000 : name.length();
  }

  private List<Entity> entities(Reading reading, Map<String, Name> names) {
    Map<Name, List<Name>> groups = new LinkedHashMap<>();
    for (Name name : names.values()) {
      groups.computeIfAbsent(name.root(), r -> new ArrayList<>()).add(name);
    }
    List<Entity> entities = new ArrayList<>();
    for (List<Name> group : groups.values()) {
      TreeSet<String> written = new TreeSet<>();
      List<Span> spans = new ArrayList<>();
      String fullest = "";
      for (Name name : group) {
        spans.addAll(name.spans);
        for (Span span : name.spans) {
          written.add(span.of(reading.text().text()));
        }
        String first = name.spans.get(0).of(reading.text().text());
        if (fullness(first) > fullness(fullest)) {
          fullest = first;
        }
      }
      Optional<String> country = shortForms.countryOf(fullest);
      if (group.get(0).type == EntityType.PLACE
          && country.isPresent()
          && reading.folded().contains(country.get())) {
        written.add(fullest);
        fullest = country.get();
      }
      Optional<String> users = userFullName(group);
      if (users.isPresent()) {
        written.add(fullest);
        fullest = users.get();
      }
      written.remove(fullest);
      spans.sort(null);
      entities.add(
          new Entity(
              entities.size(),
              group.get(0).type,
              fullest,
              written,
              spans,
              linker.link(group.get(0).type, fullest)));
    }
    return entities;
  }
}
