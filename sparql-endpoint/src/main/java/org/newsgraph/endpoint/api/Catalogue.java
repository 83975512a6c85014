package org.newsgraph.endpoint.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The names of all entities at one commit, in memory, to be searched. Immutable after reading. */
final class Catalogue {

  private static final Question NAMES = Question.of("names");
  private static final Question TYPES = Question.of("types");
  private static final Question MENTIONS = Question.of("mentions");

  /**
   * An entity that a search has found, by which of its names, and how well: the less the better.
   */
  record Found(EntityLabel entity, String by, int distance) {}

  private record Name(String folded, String name, String iri) {}

  private final Map<String, EntityLabel> labels = new HashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final List<EntityLabel> byMentions;

  private Catalogue(DatasetGraph dataset) {
    Map<String, String> preferred = new HashMap<>();
    NAMES.ask(
        dataset,
        row -> {
          String iri = Description.text(row.get("entity"));
          String name = Description.text(row.get("name"));
          names.add(new Name(SearchText.fold(name), name, iri));
          if (Description.text(row.get("preferred")).equals("true")) {
            preferred.merge(iri, name, Catalogue::fuller);
          }
        });
    Map<String, String> types = new HashMap<>();
    TYPES.ask(
        dataset,
        row ->
            types.merge(
                Description.text(row.get("entity")),
                Description.localName(row.get("type")),
                (one, other) -> one.compareTo(other) <= 0 ? one : other));
    Map<String, Integer> mentions = new HashMap<>();
    MENTIONS.ask(
        dataset,
        row -> {
          Node count = row.get("mentions");
          if (row.contains("entity")) {
            mentions.put(
                Description.text(row.get("entity")),
                Integer.parseInt(count.getLiteralLexicalForm()));
          }
        });
    types.forEach(
        (iri, type) ->
            labels.put(
                iri,
                new EntityLabel(
                    iri, preferred.getOrDefault(iri, iri), type, mentions.getOrDefault(iri, 0))));
    names.removeIf(name -> !labels.containsKey(name.iri()));
    byMentions =
        labels.values().stream()
            .sorted(
                Comparator.comparingInt(EntityLabel::mentions)
                    .reversed()
                    .thenComparing(EntityLabel::iri))
            .toList();
  }

  /** Reads the names of a store. */
  static Catalogue read(DatasetGraph dataset) {
    return new Catalogue(dataset);
  }

  /** How an entity is shown; one that is not known is shown by its IRI. */
  EntityLabel label(Node entity) {
    String iri = Description.text(entity);
    EntityLabel label = labels.get(iri);
    return label != null ? label : new EntityLabel(iri, Description.localName(entity), "Thing", 0);
  }

  /** Whether the IRI is an entity's. */
  boolean knows(String iri) {
    return labels.containsKey(iri);
  }

  /** All entities, those mentioned most first. */
  List<EntityLabel> byMentions() {
    return byMentions;
  }

  /**
   * Entities one of whose names is, begins with or holds the text, in this order; among equals
   * those mentioned most. Blank text finds those mentioned most.
   */
  List<Found> search(String text, Optional<String> type, int limit) {
    String wanted = SearchText.fold(text);
    Map<String, Found> best = new HashMap<>();
    for (Name name : wanted.isEmpty() ? List.<Name>of() : names) {
      int distance = SearchText.distance(name.folded(), wanted);
      EntityLabel label = labels.get(name.iri());
      if (distance >= 0 && label != null && isOf(label, type)) {
        best.merge(
            name.iri(),
            new Found(label, name.name(), distance),
            (one, other) -> one.distance() <= other.distance() ? one : other);
      }
    }
    if (wanted.isEmpty()) {
      return byMentions.stream()
          .filter(label -> isOf(label, type))
          .limit(limit)
          .map(label -> new Found(label, label.name(), 0))
          .toList();
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingInt(Found::distance)
                .thenComparing(found -> found.entity().mentions(), Comparator.reverseOrder())
                .thenComparing(found -> found.entity().name())
                .thenComparing(found -> found.entity().iri()))
        .limit(limit)
        .toList();
  }

  private static boolean isOf(EntityLabel label, Optional<String> type) {
    return type.isEmpty()
        || label.type().toLowerCase(Locale.ROOT).equals(type.get().toLowerCase(Locale.ROOT));
  }

  private static String fuller(String one, String other) {
    if (one.length() != other.length()) {
      return one.length() > other.length() ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
