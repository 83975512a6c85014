package org.newsgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** How much a folder's files take on the disk, while others may write and delete there. */
final class DiskUse {

  private DiskUse() {}

  /**
   * The bytes of all files below {@code folder}; a file that is deleted meanwhile, as compaction
   * does, takes none.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  static long of(Path folder) {
    long[] bytes = {0};
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed)
                throws IOException {
              if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw failed;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("Measuring " + folder, e);
    }
    return bytes[0];
  }
}
