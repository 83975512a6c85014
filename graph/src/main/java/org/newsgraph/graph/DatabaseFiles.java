package org.newsgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The files of a database, beside those who have them open.
 *
 * @param folder where they lie
 */
record DatabaseFiles(Path folder) {

  /** Index blocks, their nodes, and the terms: what grows with the data. */
  private static final String GROWING = "*.{dat,idn,bdf}";

  /**
   * Brings to the disk what was written to the files so far.
   *
   * @throws UncheckedIOException if the disk does not take it
   */
  void force() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, GROWING)) {
      for (Path file : files) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing " + folder, e);
    }
  }
}
