package org.newsgraph.extractor.article.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * The documents of a zip archive, read as a stream, so that an archive of any size needs the memory
 * of one entry. What it may unpack to is limited.
 */
final class ZipDocuments {

  private static final int MOST_ENTRIES = 200_000;
  private static final long MOST_BYTES = 4L << 30;

  private final String source;
  private final int largest;

  /**
   * @param source the archive
   * @param largest the most bytes of an entry
   */
  ZipDocuments(String source, int largest) {
    this.source = source;
    this.largest = largest;
  }

  /** Hands on the archive's files; folders, hidden files and what macOS adds are left out. */
  void read(InputStream archive, Consumer<Document> documents, Consumer<ReadResult> rejected) {
    long total = 0;
    // Latin-1 keeps the bytes of names that are not marked as UTF-8: they may be in GBK.
    try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.ISO_8859_1)) {
      int count = 0;
      for (@Nullable ZipEntry entry = zip.getNextEntry();
          entry != null;
          entry = zip.getNextEntry()) {
        String name = nameOf(entry);
        if (entry.isDirectory() || isHidden(name) && !leadsOut(name)) {
          continue;
        }
        byte[] bytes = zip.readNBytes(largest + 1);
        total += bytes.length;
        if (++count > MOST_ENTRIES || total > MOST_BYTES) {
          rejected.accept(
              new Rejected(
                  source,
                  Reason.TOO_LARGE,
                  source + ": unpacks to more than 200,000 files or 4 GB; split it"));
          return;
        }
        String where = source + "!/" + name;
        if (leadsOut(name)) {
          rejected.accept(
              new Rejected(
                  where,
                  Reason.MALFORMED,
                  where + ": a path that leads out of the archive; pack it anew"));
        } else if (bytes.length > largest) {
          rejected.accept(ArticleSources.tooLarge(where, largest));
        } else {
          documents.accept(new Document(where, bytes));
        }
      }
    } catch (IOException e) {
      rejected.accept(
          new Rejected(
              source,
              Reason.MALFORMED,
              "%s: broken archive: %s; the entries before are kept, pack the rest anew"
                  .formatted(source, Whitespace.tidy(String.valueOf(e.getMessage())))));
    }
  }

  private static String nameOf(ZipEntry entry) {
    String name = entry.getName();
    return name.chars().allMatch(c -> c < 0x100)
        ? DecodedText.of(name.getBytes(StandardCharsets.ISO_8859_1)).orElse(name)
        : name;
  }

  private static boolean leadsOut(String name) {
    return ("/" + name).contains("/../");
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }
}
