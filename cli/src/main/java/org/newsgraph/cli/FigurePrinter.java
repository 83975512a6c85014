package org.newsgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.extractor.evaluation.Evaluation;
import org.newsgraph.extractor.evaluation.Reliability;
import org.newsgraph.extractor.evaluation.Section;
import org.newsgraph.extractor.evaluation.Tally;
import org.newsgraph.extractor.name.model.NameLabel;
import org.newsgraph.extractor.name.model.NameModelEvaluator;
import org.newsgraph.extractor.name.model.NameModelTrainer;
import org.newsgraph.extractor.name.model.NameScore;
import org.newsgraph.extractor.time.TimeSpecs;

/** Prints measurements as tables, or each as a line of JSON. */
final class FigurePrinter {

  private final ObjectMapper mapper = new ObjectMapper();
  private final PrintStream out;
  private final boolean errors;
  private final boolean json;

  FigurePrinter(PrintStream out, boolean errors, boolean json) {
    this.out = out;
    this.errors = errors;
    this.json = json;
  }

  /** The graph held to annotated articles. */
  void print(Evaluation evaluation) throws IOException {
    if (errors) {
      evaluation
          .errors()
          .forEach(
              (article, wrong) -> {
                out.println("== " + article);
                wrong.forEach(out::println);
              });
    }
    if (json) {
      ObjectNode figures = mapper.createObjectNode();
      evaluation.tallies().forEach((section, tally) -> add(figures, section.label(), tally));
      figures.putObject("graph").put("F1", evaluation.graph());
      out.println(mapper.writeValueAsString(figures));
      return;
    }
    head("");
    for (Section section : Section.values()) {
      row(section.label(), evaluation.of(section));
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%-32s %38.4f   (mean F1 of entities, positions, relations, events,"
                + " event-arguments, speakers)",
            "graph",
            evaluation.graph()));
  }

  /** How often facts are right by the confidence that they state. */
  void print(Reliability reliability) throws IOException {
    if (json) {
      ObjectNode kinds = mapper.createObjectNode();
      reliability
          .bins()
          .forEach(
              (section, bins) -> {
                ArrayNode steps = kinds.withObject("/reliability").putArray(section.label());
                bins.forEach(
                    bin ->
                        steps
                            .addObject()
                            .put("from", bin.from())
                            .put("facts", bin.facts())
                            .put("right", bin.right())
                            .put("stated", bin.meanStated())
                            .put("share", bin.shareRight()));
              });
      out.println(mapper.writeValueAsString(kinds));
      return;
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%n%-32s %6s %6s %7s %7s %7s",
            "reliability",
            "from",
            "facts",
            "right",
            "stated",
            "share"));
    reliability
        .bins()
        .forEach(
            (section, bins) ->
                bins.forEach(
                    bin ->
                        out.println(
                            String.format(
                                Locale.ROOT,
                                "%-32s %6.1f %6d %7d %7.4f %7.4f",
                                section.label(),
                                bin.from(),
                                bin.facts(),
                                bin.right(),
                                bin.meanStated(),
                                bin.shareRight()))));
  }

  /** Names held to a corpus. */
  void print(String corpus, Map<NameLabel, NameScore> scores) throws IOException {
    NameScore together = NameModelEvaluator.together(scores, NameModelTrainer.NAMES);
    if (json) {
      ObjectNode figures = mapper.createObjectNode();
      scores.forEach(
          (label, score) -> add(figures.withObject("/" + corpus), word(label), tally(score)));
      add(figures.withObject("/" + corpus), "names", tally(together));
      out.println(mapper.writeValueAsString(figures));
      return;
    }
    head(corpus);
    scores.forEach((label, score) -> row(word(label), tally(score)));
    row("person+organization+place", tally(together));
  }

  /** Dates held to specifications. */
  void print(TimeSpecs.Outcome outcome) throws IOException {
    if (errors) {
      outcome
          .failures()
          .forEach(
              one ->
                  out.println(
                      "%s: %s%n- %s%n+ %s"
                          .formatted(one.file(), one.input(), one.expected(), one.found())));
    }
    int judged = outcome.judged().size();
    int correct = judged - outcome.failures().size();
    int excluded = outcome.excluded().values().stream().mapToInt(Integer::intValue).sum();
    if (json) {
      ObjectNode dates = mapper.createObjectNode();
      dates
          .putObject("dates")
          .put("judged", judged)
          .put("correct", correct)
          .put("accuracy", outcome.accuracy())
          .put("excluded", excluded);
      out.println(mapper.writeValueAsString(dates));
      return;
    }
    out.println(
        String.format(
            Locale.ROOT,
            "dates: %d of %d judged cases correct (%.4f), %d out of scope",
            correct,
            judged,
            outcome.accuracy(),
            excluded));
  }

  private void head(String title) {
    out.println(
        String.format(
            Locale.ROOT, "%-32s %6s %6s %7s %7s %7s", title, "gold", "found", "P", "R", "F1"));
  }

  private void row(String label, Tally tally) {
    out.println(
        String.format(
            Locale.ROOT,
            "%-32s %6d %6d %7.4f %7.4f %7.4f",
            label,
            tally.gold(),
            tally.found(),
            tally.precision(),
            tally.recall(),
            tally.f1()));
  }

  private static void add(ObjectNode figures, String label, Tally tally) {
    figures
        .putObject(label)
        .put("gold", tally.gold())
        .put("found", tally.found())
        .put("P", tally.precision())
        .put("R", tally.recall())
        .put("F1", tally.f1());
  }

  private static Tally tally(NameScore score) {
    return new Tally(score.expected(), score.marked(), score.right());
  }

  private static String word(NameLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
