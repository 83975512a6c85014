package org.newsgraph.extractor.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures a {@link TimeTagger} on the date specifications of Microsoft Recognizers Text: JSON
 * files of inputs with a reference date, the expressions expected in them and their values.
 * Immutable and thread-safe.
 *
 * <p>Judged are days and periods of days: an expected expression counts as found if one of the same
 * span has one of the expected values. The specifications end a period sometimes with its last day,
 * sometimes with the day after, and a range of years with the last year's first day; each of these
 * is accepted. Cases outside that scope are counted by reason.
 */
public final class TimeSpecs {

  private static final List<String> FILES =
      List.of(
          "DateExtractor.json", "DateParser.json", "DatePeriodParser.json", "DateTimeModel.json");

  private final TimeTagger tagger;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * A case that was judged.
   *
   * @param file the file of the specifications
   * @param input the text
   * @param expected what the specification says
   * @param found what the tagger says
   */
  public record Judged(String file, String input, String expected, String found, boolean correct) {}

  /**
   * The outcome of all files.
   *
   * @param excluded how many cases were left out, by reason
   */
  public record Outcome(List<Judged> judged, Map<String, Integer> excluded) {

    public Outcome {
      judged = List.copyOf(judged);
      excluded = Map.copyOf(excluded);
    }

    /** The share of judged cases that are correct; 0 if none was judged. */
    public double accuracy() {
      long correct = judged.stream().filter(Judged::correct).count();
      return judged.isEmpty() ? 0 : (double) correct / judged.size();
    }

    /** The cases that went wrong, in the files' order. */
    public List<Judged> failures() {
      return judged.stream().filter(one -> !one.correct()).toList();
    }
  }

  public TimeSpecs(TimeTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * Runs the cases of the folder's files.
   *
   * @throws IOException if a file is missing or is no JSON
   */
  public Outcome evaluate(Path folder) throws IOException {
    List<Judged> judged = new ArrayList<>();
    Map<String, Integer> excluded = new TreeMap<>();
    for (String file : FILES) {
      try (InputStreamReader reader =
          new InputStreamReader(
              Files.newInputStream(folder.resolve(file)), StandardCharsets.UTF_8)) {
        for (JsonNode specified : mapper.readTree(reader)) {
          String reason = TimeSpecScope.exclusion(specified);
          if (reason == null) {
            judged.add(judge(file, specified));
          } else {
            excluded.merge(reason, 1, Integer::sum);
          }
        }
      }
    }
    return new Outcome(judged, excluded);
  }

  private Judged judge(String file, JsonNode specified) {
    String input = specified.path("Input").asText();
    LocalDate reference = reference(specified);
    List<TimeExpression> found = tagger.tag(input, reference);
    List<String> expected = new ArrayList<>();
    boolean correct = true;
    int wanted = 0;
    for (JsonNode result : specified.path("Results")) {
      wanted++;
      expected.add(result.path("Text").asText() + "=" + TimeSpecValue.of(result));
      correct &= found.stream().anyMatch(one -> matches(one, result));
    }
    correct &= found.size() == wanted;
    List<String> said =
        found.stream().map(one -> one.span().of(input) + "=" + one.value().lexicalForm()).toList();
    return new Judged(file, input, String.join("; ", expected), String.join("; ", said), correct);
  }

  private static boolean matches(TimeExpression found, JsonNode result) {
    int start = result.path("Start").asInt();
    int end =
        result.has("End") ? result.path("End").asInt() + 1 : start + result.path("Length").asInt();
    return found.span().start() == start
        && found.span().end() == end
        && TimeSpecValue.of(result).allows(found);
  }

  private static LocalDate reference(JsonNode specified) {
    @Nullable JsonNode reference = specified.path("Context").get("ReferenceDateTime");
    return reference == null
        ? LocalDate.of(2017, 3, 22)
        : LocalDate.parse(reference.asText().substring(0, 10));
  }
}
