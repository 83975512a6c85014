package org.newsgraph.extractor.article.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.newsgraph.extractor.article.ArticleReader;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * Reads JSON Lines: one object a line, one article an object. A file of such objects over several
 * lines, or an array of them, is read too.
 *
 * <p>Keys, of which the first that is there counts: {@code url}, {@code link}; {@code headline},
 * {@code title}; {@code body}, {@code text}, {@code content}, {@code articleBody} (text with a
 * paragraph a line, HTML, or an array of paragraphs); {@code published}, {@code date}, {@code
 * datePublished} (any date {@code MarkdownReader} takes, or seconds or milliseconds since 1970);
 * {@code publisher}, {@code source}; {@code authors}, {@code author}; {@code sections}, {@code
 * section}, {@code categories}, {@code category}; {@code images}, {@code image}. Names may be
 * strings, arrays, or objects with a {@code name}.
 */
final class JsonLinesReader implements ArticleReader {

  private static final String MEND = "add a key \"published\": \"YYYY-MM-DD\"";

  private final Optional<Publication> fallback;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HtmlParser html = new HtmlParser();

  /**
   * @param fallback the date of an article that states none
   */
  JsonLinesReader(Optional<Publication> fallback) {
    this.fallback = fallback;
  }

  @Override
  public void read(Document document, Consumer<ReadResult> results) {
    Optional<String> text = DecodedText.of(document.bytes());
    if (text.isEmpty()) {
      results.accept(Rejections.undecodable(document.source()));
    } else if (isOfLines(text.get())) {
      readLines(document.source(), text.get(), results);
    } else {
      readValues(document.source(), text.get(), results);
    }
  }

  /** Whether the first line that is not blank holds more than the beginning of an object. */
  private static boolean isOfLines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.startsWith("{") && line.length() > 1)
        .isPresent();
  }

  private void readLines(String source, String text, Consumer<ReadResult> results) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        String where = source + ":" + number;
        try {
          results.accept(read(where, json.readTree(line)));
        } catch (JsonProcessingException e) {
          results.accept(malformed(where, e));
        }
      }
    }
  }

  private void readValues(String source, String text, Consumer<ReadResult> results) {
    try (MappingIterator<JsonNode> values = json.readerFor(JsonNode.class).readValues(text)) {
      int number = 0;
      while (values.hasNextValue()) {
        JsonNode value = values.nextValue();
        for (JsonNode node : value.isArray() ? value : List.of(value)) {
          number++;
          results.accept(read(source + "#" + number, node));
        }
      }
    } catch (JsonProcessingException e) {
      results.accept(malformed(source, e));
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
  }

  private static Rejected malformed(String where, JsonProcessingException problem) {
    String message =
        Whitespace.tidy(problem.getOriginalMessage()).replaceFirst(" \\(start marker.*$", "");
    return new Rejected(
        where,
        Reason.MALFORMED,
        where + ": no JSON: " + message + "; write one object on one line");
  }

  private ReadResult read(String where, JsonNode node) {
    if (!node.isObject()) {
      return new Rejected(
          where,
          Reason.MALFORMED,
          where + ": no JSON object; write {\"headline\": …, \"body\": …}");
    }
    Optional<Body> body = body(values(node, "body", "text", "content", "articleBody"));
    if (body.isEmpty()) {
      return Rejections.nestedTooDeep(where);
    }
    List<String> images = new ArrayList<>(values(node, "images", "image"));
    images.addAll(body.get().images());
    return new Draft(
            first(node, "url", "link"),
            first(node, "headline", "title").orElse(""),
            body.get().paragraphs(),
            first(node, "published", "date", "datePublished").flatMap(PublicationDates::parse),
            StatedClock.UNIVERSAL,
            first(node, "publisher", "source"),
            values(node, "authors", "author"),
            values(node, "sections", "section", "categories", "category"),
            images)
        .finish(where, fallback, MEND);
  }

  private record Body(List<String> paragraphs, List<String> images) {}

  private Optional<Body> body(List<String> parts) {
    if (parts.size() == 1 && parts.get(0).stripLeading().startsWith("<")) {
      return html.parse(parts.get(0), "")
          .map(page -> HtmlParagraphs.of(page.body()))
          .map(found -> new Body(found.texts(), found.images()));
    }
    return Optional.of(new Body(parts.stream().flatMap(String::lines).toList(), List.of()));
  }

  private static Optional<String> first(JsonNode node, String... keys) {
    return values(node, keys).stream().findFirst();
  }

  /** The values of the first key that has any. */
  private static List<String> values(JsonNode node, String... keys) {
    return Stream.of(keys)
        .map(key -> texts(node.path(key)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> texts(JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(element -> scalar(element).ifPresent(texts::add));
      return texts;
    }
    return scalar(value).stream().toList();
  }

  private static Optional<String> scalar(JsonNode value) {
    JsonNode plain = value.isObject() ? value.path("name") : value;
    return Optional.of(plain.asText())
        .filter(text -> plain.isValueNode() && !plain.isNull())
        .filter(text -> !text.isBlank());
  }
}
