package org.newsgraph.extractor.article.reader;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * The files of a path: the file itself, or all below a folder, in the order of their paths.
 * Symbolic links are followed, a loop of them is not; files and folders whose names begin with a
 * full stop are left out.
 *
 * @param files the files
 * @param rejected what could not be listed
 */
public record FileListing(List<Path> files, List<Rejected> rejected) {

  public FileListing {
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
  }

  /** Lists the files of a path. */
  public static FileListing of(Path root) {
    if (!Files.isDirectory(root)) {
      return new FileListing(List.of(root), List.of());
    }
    Walk walk = new Walk(root);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      walk.rejected.add(ArticleSources.unreadable(root.toString(), e));
    }
    walk.files.sort(Comparator.comparing(Path::toString));
    return new FileListing(walk.files, walk.rejected);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        if (attributes.isRegularFile()) {
          files.add(file);
        } else {
          reject(file, "no regular file; remove it");
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      if (problem instanceof FileSystemLoopException) {
        reject(file, "a symbolic link to a folder above it; remove the link");
      } else {
        rejected.add(ArticleSources.unreadable(file.toString(), problem));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
      if (problem != null) {
        rejected.add(ArticleSources.unreadable(folder.toString(), problem));
      }
      return FileVisitResult.CONTINUE;
    }

    private void reject(Path file, String what) {
      rejected.add(new Rejected(file.toString(), Reason.UNREADABLE, file + ": " + what));
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
