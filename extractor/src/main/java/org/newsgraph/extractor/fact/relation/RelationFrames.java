package org.newsgraph.extractor.fact.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;

/** The words that state relations, read from data. Immutable and thread-safe. */
final class RelationFrames {

  /**
   * What a word states.
   *
   * @param relation the relation
   * @param rule its name in the evidence
   * @param lefts the types that may stand as agent, subject or part
   * @param rights the types that may stand as thing, object or whole
   * @param places what the name of a place ends in that may be the thing, as a regular expression
   * @param notAfter texts right after the word in which it states nothing
   */
  record Frame(
      RelationType relation,
      String rule,
      Set<EntityType> lefts,
      Set<EntityType> rights,
      Pattern places,
      List<String> notAfter) {
    Frame {
      lefts = Set.copyOf(lefts);
      rights = Set.copyOf(rights);
      notAfter = List.copyOf(notAfter);
    }

    /** Whether {@code entity} may be what is made, run or held. */
    boolean canBeThing(Entity entity) {
      return entity.type() != EntityType.PLACE || places.matcher(entity.name()).find();
    }
  }

  private final Map<String, Map<String, List<Frame>>> byKind = new HashMap<>();
  private final Set<String> schoolVerbs;
  private final Pattern schoolNames;

  private RelationFrames(JsonNode root) {
    for (String kind : List.of("made", "placed", "belonging", "called")) {
      Map<String, List<Frame>> byWord = new HashMap<>();
      for (JsonNode node : root.path(kind)) {
        Frame frame =
            new Frame(
                RelationType.valueOf(node.path("relation").asText()),
                node.path("rule").asText(),
                types(node, "agents", "subjects", "parts"),
                types(node, "things", "objects", "wholes"),
                Pattern.compile(node.path("places").asText()),
                texts(node.path("not-after")));
        for (String word : texts(node.has("verbs") ? node.path("verbs") : node.path("nouns"))) {
          byWord.merge(
              word,
              List.of(frame),
              (a, b) -> List.of(Stream.concat(a.stream(), b.stream()).toArray(Frame[]::new)));
        }
      }
      byKind.put(kind, byWord);
    }
    schoolVerbs = new HashSet<>(texts(root.path("schools").path("verbs")));
    schoolNames = Pattern.compile(root.path("schools").path("names").asText());
  }

  /** The bundled frames. */
  static RelationFrames bundled() {
    try (InputStream in = RelationFrames.class.getResourceAsStream("relations.yaml")) {
      return new RelationFrames(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled relations", e);
    }
  }

  private static Set<EntityType> types(JsonNode node, String... names) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String name : names) {
      texts(node.path(name)).forEach(type -> types.add(EntityType.valueOf(type)));
    }
    return types;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The frames of a verb whose agent makes, runs or holds a thing. */
  List<Frame> made(String verb) {
    return frames("made", verb);
  }

  /** The frames of a verb whose subject stands to an object. */
  List<Frame> placed(String verb) {
    return frames("placed", verb);
  }

  /** The frames of a noun between a whole and its part. */
  List<Frame> belonging(String noun) {
    return frames("belonging", noun);
  }

  /** The frames of a noun that ends a predicate. */
  List<Frame> called(String noun) {
    return frames("called", noun);
  }

  private List<Frame> frames(String kind, String word) {
    return byKind.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
  }

  boolean isSchoolVerb(String verb) {
    return schoolVerbs.contains(verb);
  }

  boolean isSchool(Entity organization) {
    return schoolNames.matcher(organization.name()).find();
  }
}
