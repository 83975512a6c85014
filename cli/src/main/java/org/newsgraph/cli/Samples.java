package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.graph.ArticleSource;

/** The articles that are bundled with the program, written for it, as {@code samples.txt} lists. */
final class Samples implements ArticleSource {

  private final ArticleReaders readers = ArticleReaders.standard();

  @Override
  public void forEach(Consumer<? super ReadResult> results) {
    for (String name : names()) {
      Document document = new Document(name, bytes("samples/" + name));
      readers.read(document, ArticleFormat.MARKDOWN, results::accept);
    }
  }

  private static List<String> names() {
    return new String(bytes("samples.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = Samples.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program holds no " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
