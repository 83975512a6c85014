package org.newsgraph.extractor.fact.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.text.Span;

/**
 * The frames of all event types, read from data, and their triggers in one automaton. Immutable.
 */
public final class Frames {

  private static final Set<String> TYPE_KEYS = Set.of("agents", "targets", "others", "frames");
  private static final Set<String> FRAME_KEYS =
      Set.of(
          "triggers",
          "not-before",
          "not-after",
          "followed-by",
          "slots",
          "agents",
          "targets",
          "requires",
          "carried-requires",
          "merge",
          "inverse",
          "passive-target",
          "occasion",
          "documents",
          "strength");

  /** A frame's trigger found in a text. */
  record Hit(Span span, String trigger, Frame frame) {}

  private final AhoCorasickDoubleArrayTrie<List<Frame>> triggers =
      new AhoCorasickDoubleArrayTrie<>();

  private final Map<String, Frame> byId;

  private Frames(List<Frame> frames) {
    byId = frames.stream().collect(Collectors.toUnmodifiableMap(Frame::id, frame -> frame));
    TreeMap<String, List<Frame>> byTrigger = new TreeMap<>();
    for (Frame frame : frames) {
      for (String trigger : frame.triggers()) {
        byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>(1)).add(frame);
      }
    }
    triggers.build(byTrigger);
  }

  /** The bundled frames. */
  public static Frames bundled() {
    try (InputStream in = Frames.class.getResourceAsStream("frames.yaml")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled frames", e);
    }
  }

  /**
   * Frames from a YAML document of the bundled file's form.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it names an unknown event type, key, slot, role,
   *     requirement or entity type
   */
  public static Frames read(InputStream in) throws IOException {
    JsonNode root = new YAMLMapper().readTree(in);
    Set<String> types =
        Stream.of(EventType.values()).map(EventType::localName).collect(Collectors.toSet());
    root.fieldNames().forEachRemaining(type -> check("event type", types, type, "frames"));
    List<Frame> frames = new ArrayList<>();
    for (EventType type : EventType.values()) {
      JsonNode declared = root.path(type.localName());
      declared.fieldNames().forEachRemaining(key -> check("key", TYPE_KEYS, key, type.localName()));
      int number = 1;
      for (JsonNode frame : declared.path("frames")) {
        frames.add(frame(type, number++, declared, frame));
      }
    }
    return new Frames(frames);
  }

  private static Frame frame(EventType type, int number, JsonNode declared, JsonNode frame) {
    String id = type.localName() + "." + number;
    frame.fieldNames().forEachRemaining(key -> check("key", FRAME_KEYS, key, id));
    for (String key : List.of("requires", "carried-requires")) {
      check("requirement", Roles.REQUIREMENTS, frame.path(key).asText(""), id);
    }
    Map<Slot, String> slots = new EnumMap<>(Slot.class);
    for (Map.Entry<String, JsonNode> slot : frame.path("slots").properties()) {
      check("role", Roles.FILLINGS, slot.getValue().asText(), id);
      slots.put(Slot.of(slot.getKey()), slot.getValue().asText());
    }
    return new Frame(
        id,
        type,
        words(frame.path("triggers")),
        words(frame.path("not-before")),
        words(frame.path("not-after")),
        words(frame.path("followed-by")),
        slots,
        types(frame.has("agents") ? frame.path("agents") : declared.path("agents")),
        types(frame.has("targets") ? frame.path("targets") : declared.path("targets")),
        types(declared.path("others")),
        frame.path("requires").asText("agent-or-target"),
        frame.path("carried-requires").asText(""),
        frame.path("merge").asBoolean(false),
        Set.copyOf(words(frame.path("inverse"))),
        Set.copyOf(words(frame.path("passive-target"))),
        frame.path("occasion").asBoolean(false),
        frame.has("documents")
            ? Optional.of(frame.path("documents").asBoolean())
            : Optional.empty(),
        frame.path("strength").asDouble(0.5));
  }

  private static void check(String what, Set<String> known, String told, String where) {
    if (!known.contains(told)) {
      throw new IllegalArgumentException(
          "%s: there is no %s %s; there are %s".formatted(where, what, told, new TreeSet<>(known)));
    }
  }

  private static List<String> words(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Set<EntityType> types(JsonNode array) {
    return words(array).stream()
        .map(EntityType::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntityType.class)));
  }

  /**
   * The frame of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  Frame of(String id) {
    Frame frame = byId.get(id);
    if (frame == null) {
      throw new IllegalArgumentException("No frame " + id);
    }
    return frame;
  }

  /** The triggers in {@code folded}, in order, the longest where they overlap. */
  List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    triggers.parseText(
        folded,
        (begin, end, frames) -> {
          for (Frame frame : frames) {
            hits.add(new Hit(new Span(begin, end), folded.substring(begin, end), frame));
          }
        });
    hits.sort(Comparator.comparing(Hit::span));
    List<Hit> longest = new ArrayList<>();
    Span last = new Span(0, 0);
    for (Hit hit : hits) {
      if (hit.span().equals(last) || hit.span().start() >= last.end()) {
        longest.add(hit);
        last = hit.span();
      }
    }
    return longest;
  }
}
