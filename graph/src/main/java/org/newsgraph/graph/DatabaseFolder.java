package org.newsgraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder in which TDB2 keeps the files of a database, each rewriting in a folder of its own.
 */
final class DatabaseFolder {

  private static final Pattern GENERATION = Pattern.compile("Data-([0-9]+)");
  private static final Pattern UNFINISHED = Pattern.compile("Data-[0-9]+-tmp");

  private final Path folder;

  DatabaseFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The files that count: the latest. What a crash has left of others is deleted.
   *
   * @throws IOException if the folder cannot be used
   */
  Path current() throws IOException {
    Files.createDirectories(folder);
    Path current =
        generations().stream().max(Comparator.comparingInt(DatabaseFolder::number)).orElse(null);
    for (Path each : list(UNFINISHED)) {
      delete(each);
    }
    for (Path each : generations()) {
      if (!each.equals(current)) {
        delete(each);
      }
    }
    return current != null ? current : Files.createDirectory(folder.resolve("Data-0001"));
  }

  /** Where the files that follow upon these are to lie. */
  static Path next(Path current) {
    return current.resolveSibling(String.format(Locale.ROOT, "Data-%04d", number(current) + 1));
  }

  /**
   * Where files are made that are to lie at {@code target}; what a crash leaves there is deleted.
   */
  static Path draft(Path target) {
    return target.resolveSibling(target.getFileName() + "-tmp");
  }

  private static int number(Path generation) {
    Matcher name = GENERATION.matcher(generation.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException("No files of a database: " + generation);
    }
    return Integer.parseInt(name.group(1));
  }

  private List<Path> generations() throws IOException {
    return list(GENERATION);
  }

  private List<Path> list(Pattern name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).toList();
    }
  }

  /** Deletes a folder and all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
