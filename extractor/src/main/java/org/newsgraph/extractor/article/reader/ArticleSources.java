package org.newsgraph.extractor.article.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * The documents of a file, folder, zip archive or stream, each read whole but never beyond a limit.
 * What cannot be read is rejected; the rest still comes. Immutable and thread-safe.
 */
final class ArticleSources {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final int largest;

  /**
   * @param largest the most bytes of a document
   */
  ArticleSources(int largest) {
    this.largest = largest;
  }

  /** Hands on the documents of a file, of an archive, or of all files below a folder. */
  void read(Path path, Consumer<Document> documents, Consumer<ReadResult> rejected) {
    FileListing listing = FileListing.of(path);
    listing.files().forEach(file -> readFile(file, documents, rejected));
    listing.rejected().forEach(rejected);
  }

  private void readFile(Path file, Consumer<Document> documents, Consumer<ReadResult> rejected) {
    try (InputStream stream = Files.newInputStream(file)) {
      read(file.toString(), stream, documents, rejected);
    } catch (IOException e) {
      rejected.accept(unreadable(file.toString(), e));
    }
  }

  /** Hands on the document, or the archive's documents, that a stream holds. */
  void read(
      String source,
      InputStream stream,
      Consumer<Document> documents,
      Consumer<ReadResult> rejected) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(stream);
      buffered.mark(ZIP.length);
      boolean isZip = Arrays.equals(buffered.readNBytes(ZIP.length), ZIP);
      buffered.reset();
      if (isZip) {
        new ZipDocuments(source, largest).read(buffered, documents, rejected);
        return;
      }
      byte[] bytes = buffered.readNBytes(largest + 1);
      if (bytes.length > largest) {
        rejected.accept(tooLarge(source, largest));
      } else {
        documents.accept(new Document(source, bytes));
      }
    } catch (IOException e) {
      rejected.accept(unreadable(source, e));
    }
  }

  /** Larger than the limit. */
  static Rejected tooLarge(String source, int largest) {
    return new Rejected(
        source,
        Reason.TOO_LARGE,
        "%s: larger than %.1f MB, the most an article may have; split it"
            .formatted(source, largest / 1048576.0));
  }

  /** The file system or the archive failed. */
  static Rejected unreadable(String source, IOException problem) {
    String what =
        problem instanceof AccessDeniedException
            ? "access denied; check its permissions"
            : problem instanceof NoSuchFileException
                ? "no such file; check the path"
                : Whitespace.tidy(String.valueOf(problem.getMessage()));
    return new Rejected(source, Reason.UNREADABLE, source + ": cannot be read: " + what);
  }
}
