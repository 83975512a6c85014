package org.newsgraph.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.article.reader.FileListing;
import org.newsgraph.graph.ArticleSource;

/** The articles of what a user names: paths, web addresses, and {@code -} for standard input. */
final class NamedSources implements ArticleSource {

  static final String STANDARD_INPUT = "-";

  private final List<String> names;
  private final ArticleFormat format;
  private final ArticleReaders readers;
  private final InputStream standardInput;
  private final WebPages web;

  NamedSources(
      List<String> names, ArticleFormat format, ArticleReaders readers, InputStream standardInput) {
    this.names = List.copyOf(names);
    this.format = format;
    this.readers = readers;
    this.standardInput = standardInput;
    this.web = new WebPages();
  }

  @Override
  public void forEach(Consumer<? super ReadResult> results) {
    names.forEach(name -> read(name, results::accept));
  }

  private void read(String name, Consumer<ReadResult> results) {
    if (name.equals(STANDARD_INPUT)) {
      readers.read("standard input", standardInput, format, results);
    } else if (isAddress(name)) {
      web.fetch(name, stream -> readers.read(name, stream, format, results), results);
    } else {
      try {
        readers.read(Path.of(name), format, results);
      } catch (InvalidPathException e) {
        results.accept(new Rejected(name, Reason.UNREADABLE, name + ": not a path; check it"));
      }
    }
  }

  /** How many files there are, or -1 where that cannot be known before they are read. */
  long files() {
    boolean countable =
        names.stream().noneMatch(name -> isAddress(name) || name.equals(STANDARD_INPUT));
    return countable
        ? names.stream().mapToLong(name -> FileListing.of(Path.of(name)).files().size()).sum()
        : -1;
  }

  /** Whether this names a path at which nothing is. */
  static boolean isMissing(String name) {
    if (isAddress(name) || name.equals(STANDARD_INPUT)) {
      return false;
    }
    try {
      return !Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }
}
