package org.newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.graph.ArticleSource;

/** The articles that are bundled with the program, written for it. */
final class Samples implements ArticleSource {

  @Override
  public void forEach(Consumer<? super ReadResult> results) {
    @Nullable URL folder = Samples.class.getResource("samples");
    if (folder == null) {
      throw new IllegalStateException("The program holds no samples");
    }
    try {
      URI uri = folder.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          read(jar.provider().getPath(uri), results);
        }
      } else {
        read(Path.of(uri), results);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A resource's address is a URI", e);
    }
  }

  private static void read(Path folder, Consumer<? super ReadResult> results) {
    ArticleReaders.standard().read(folder, ArticleFormat.MARKDOWN, results::accept);
  }
}
