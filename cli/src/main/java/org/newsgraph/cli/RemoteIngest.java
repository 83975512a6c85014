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
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.reader.FileListing;

/** Sends documents to a server, many in an archive at a time, and adds up what became of them. */
final class RemoteIngest {

  /** An archive goes when it holds so much, or so many documents: a commit or two there. */
  private static final int FULL_BYTES = 8 << 20;

  private static final int FULL_DOCUMENTS = 400;

  private final ServerConnection server;
  private final Map<String, String> parameters = new HashMap<>();
  private final List<String> rejected = new ArrayList<>();
  private ByteArrayOutputStream archive = new ByteArrayOutputStream();
  private ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8);
  private int documents;
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
    if (isArchive(content)) {
      post(name, content);
      return;
    }
    zip.putNextEntry(new ZipEntry(documents + "/" + name));
    zip.write(content);
    zip.closeEntry();
    documents++;
    if (documents == FULL_DOCUMENTS || archive.size() > FULL_BYTES) {
      flush();
    }
  }

  /** Sends what is left and tells what became of all. */
  Sum finish() throws IOException, Failure {
    flush();
    return new Sum(read, added, replaced, unchanged, rejected);
  }

  private static boolean isArchive(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
  }

  private void flush() throws IOException, Failure {
    if (documents > 0) {
      zip.close();
      post("documents.zip", archive.toByteArray());
      archive = new ByteArrayOutputStream();
      zip = new ZipOutputStream(archive, StandardCharsets.UTF_8);
      documents = 0;
    }
  }

  private void post(String name, byte[] content) throws IOException, Failure {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("source", name);
    JsonNode taken = server.post("articles", all, content);
    read += taken.path("read").asInt();
    added += taken.path("added").asInt();
    replaced += taken.path("replaced").asInt();
    unchanged += taken.path("unchanged").asInt();
    taken.path("rejected").forEach(each -> rejected.add(each.path("detail").asText()));
  }
}
