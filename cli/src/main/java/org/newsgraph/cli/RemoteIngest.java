package org.newsgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.newsgraph.cli.ServerConnection.Delivered;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.reader.FileListing;

/**
 * Sends documents to a server, many in an archive at a time, and adds up what became of them. For
 * one thread.
 */
final class RemoteIngest {

  /** An archive goes when it holds so much, or so many documents: a commit or two there. */
  private static final int FULL_BYTES = 8 << 20;

  private static final int FULL_DOCUMENTS = 400;

  private final ServerConnection server;
  private final Map<String, String> parameters = new HashMap<>();
  private final List<String> rejected = new ArrayList<>();
  private ByteArrayOutputStream archive = new ByteArrayOutputStream();
  private ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8);
  private final List<String> packed = new ArrayList<>();
  private int read;
  private int added;
  private int replaced;
  private int unchanged;

  RemoteIngest(ServerConnection server, ArticleFormat format, Optional<String> date) {
    this.server = server;
    parameters.put("format", format.label());
    date.ifPresent(day -> parameters.put("date", day));
  }

  /**
   * What became of the documents.
   *
   * @param rejected one line for each article that could not be read
   */
  record Sum(int read, int added, int replaced, int unchanged, List<String> rejected) {

    Sum {
      rejected = List.copyOf(rejected);
    }
  }

  /** Sends a file or all files below a folder. */
  void send(Path path) throws IOException, Failure {
    FileListing listing = FileListing.of(path);
    listing.rejected().forEach(each -> rejected.add(each.detail()));
    for (Path file : listing.files()) {
      byte[] content;
      try {
        content = Files.readAllBytes(file);
      } catch (IOException e) {
        rejected.add(file + ": cannot be read: " + e.getMessage());
        continue;
      }
      send(file.toString(), content);
    }
  }

  /** Sends a document. */
  void send(String name, byte[] content) throws IOException, Failure {
    // A large document goes alone: where it is refused, no other goes with it.
    if (isArchive(content) || content.length > FULL_BYTES) {
      post(name, content, List.of(name));
      return;
    }
    zip.putNextEntry(new ZipEntry(packed.size() + "/" + name));
    zip.write(content);
    zip.closeEntry();
    packed.add(name);
    if (packed.size() == FULL_DOCUMENTS || archive.size() > FULL_BYTES) {
      flush();
    }
  }

  /** Sends what is left. */
  void flush() throws IOException, Failure {
    if (!packed.isEmpty()) {
      zip.close();
      post("documents.zip", archive.toByteArray(), packed);
      archive = new ByteArrayOutputStream();
      zip = new ZipOutputStream(archive, StandardCharsets.UTF_8);
      packed.clear();
    }
  }

  /** What became of all that was sent. */
  Sum sum() {
    return new Sum(read, added, replaced, unchanged, rejected);
  }

  private static boolean isArchive(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
  }

  /**
   * Sends a document, or an archive of several.
   *
   * @param names the documents that it holds
   */
  private void post(String source, byte[] content, List<String> names) throws IOException, Failure {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("source", source);
    Delivered delivered = server.deliver("articles", all, content);
    if (delivered instanceof Delivered.Taken taken) {
      add(taken.report());
    } else if (delivered instanceof Delivered.Refused refused) {
      names.forEach(name -> rejected.add(name + ": " + refused.why()));
    }
  }

  private void add(JsonNode taken) {
    read += taken.path("read").asInt();
    added += taken.path("added").asInt();
    replaced += taken.path("replaced").asInt();
    unchanged += taken.path("unchanged").asInt();
    taken.path("rejected").forEach(each -> rejected.add(each.path("detail").asText()));
  }
}
