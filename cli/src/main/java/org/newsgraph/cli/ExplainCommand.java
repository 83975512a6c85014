package org.newsgraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Explanation;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.TriggerReading;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.name.Entity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code newsgraph explain}: the facts of an article with the rule and sentence of each, and what
 * led to nothing.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Prints each fact of an article with its rule and sentence, and for each word that may tell an"
            + " event what filled its slots or which gate stopped it.")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;

  @Parameters(
      paramLabel = "PATH|URL|-",
      description = "The article: a file, a web address, or - for standard input.")
  private String source = "-";

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "The input's format: auto, markdown, html, feed, jsonl or text (default: auto, told by"
              + " name and content).",
      converter = FormatName.class)
  private ArticleFormat inputFormat = ArticleFormat.AUTO;

  @Mixin private DateOption date = new DateOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  ExplainCommand(Terminal terminal, Function<UserDictionary, ? extends Extractor> extractors) {
    this.terminal = terminal;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Once<Extractor> extractor = dictionary.over(extractors);
    int[] status = {0};
    new NamedSources(List.of(source), inputFormat, date.readers(), terminal.in())
        .forEach(
            result -> {
              if (result instanceof ReadResult.Read read) {
                print(read.article(), extractor.get().explain(read.article()));
              } else if (result instanceof ReadResult.Rejected refused) {
                terminal.err().println("rejected: " + OneLine.of(refused.detail()));
                status[0] = Newsgraph.FAILED;
              }
            });
    return status[0];
  }

  private void print(Article article, Explanation explanation) {
    String text = article.text();
    terminal.out().println(article.headline());
    for (Fact fact : explanation.extraction().facts()) {
      terminal.out().println();
      terminal.out().println("+ " + told(fact));
      for (Evidence evidence : fact.evidence()) {
        terminal
            .out()
            .printf(
                "    %s (%.2f): %s%n",
                evidence.rule(), evidence.confidence(), evidence.sentence().of(text));
      }
    }
    for (TriggerReading trigger : explanation.triggers()) {
      if (trigger.gate() != TriggerReading.Gate.PASSED) {
        terminal.out().println();
        terminal
            .out()
            .printf(
                "- %s %s: stopped by %s %s%n    %s%n",
                trigger.frame(),
                trigger.trigger().of(text),
                trigger.gate(),
                trigger.parts(),
                trigger.sentence().of(text));
      }
    }
  }

  private static String told(Fact fact) {
    if (fact instanceof Fact.Position post) {
      return post.person().name()
          + ": "
          + post.title()
          + post.organization().map(body -> " of " + body.name()).orElse("");
    }
    if (fact instanceof Fact.Relation relation) {
      return relation.subject().name()
          + " "
          + relation.type().label()
          + " "
          + relation.object().name();
    }
    if (fact instanceof Fact.Statement statement) {
      return statement.speaker().name() + ": " + statement.text();
    }
    Fact.Event event = (Fact.Event) fact;
    return event.type().localName()
        + " "
        + event.trigger()
        + names(" agents", event.agents())
        + names(" targets", event.targets())
        + names(" others", event.others())
        + event.place().map(place -> " at " + place.name()).orElse("")
        + event
            .time()
            .map(time -> " on " + time.value().lexicalForm() + " (" + time.rule() + ")")
            .orElse("");
  }

  private static String names(String role, List<Entity> entities) {
    return entities.isEmpty()
        ? ""
        : role + "=" + String.join("、", entities.stream().map(Entity::name).toList());
  }
}
