package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a user names to be written. A regular file is replaced as a whole, also where a
 * symbolic link leads to it; a device or a pipe is written straight through.
 *
 * @param named the file as the user names it
 */
record OutputFile(Path named) {

  /** Writes a file. */
  interface Writing<T> {
    void to(T target) throws IOException;
  }

  /**
   * Writes the file in the way that befits it.
   *
   * @param whole replaces what a path names at once when all is written
   * @param straight writes to a stream, which stays open
   * @throws Failure if it is a folder or cannot be written
   */
  void write(Writing<Path> whole, Writing<OutputStream> straight) throws Failure {
    if (Files.isDirectory(named)) {
      throw new Failure(named + " is a folder; name a file in it");
    }
    try {
      if (Files.isRegularFile(named)) {
        whole.to(named.toRealPath());
      } else if (!Files.exists(named) && !Files.isSymbolicLink(named)) {
        whole.to(named);
      } else {
        try (OutputStream out = Files.newOutputStream(named)) {
          straight.to(out);
        }
      }
    } catch (IOException unwritten) {
      throw Failure.about(named, unwritten);
    }
  }
}
