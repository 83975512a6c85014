package org.newsgraph.cli.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.article.reader.FileListing;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.watch.Holdings;
import org.newsgraph.graph.watch.SourceState;

/**
 * Looks at folders and feeds and brings the store up to date: what is new or changed is taken in,
 * what has vanished from a folder is withdrawn. A feed that fails is asked more and more rarely.
 * For one thread.
 */
public final class Watcher {

  private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 12;

  private final Holdings holdings;
  private final ArticleReaders readers;
  private final FetchSettings settings;
  private final Clock clock;

  /**
   * @param holdings what the store has taken in
   * @param readers read documents
   * @param settings what fetching allows
   * @param clock tells when a feed may be asked again
   */
  public Watcher(Holdings holdings, ArticleReaders readers, FetchSettings settings, Clock clock) {
    this.holdings = holdings;
    this.readers = readers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks once at each source, in their order. */
  public List<Look> look(List<String> sources) {
    Fetch fetch = new Fetch(settings);
    List<Look> looks = new ArrayList<>();
    for (String source : sources) {
      looks.add(
          source.startsWith("http://") || source.startsWith("https://")
              ? feed(source, fetch)
              : folder(source));
    }
    return List.copyOf(looks);
  }

  private Look folder(String source) {
    Path root = Path.of(source).toAbsolutePath().normalize();
    if (!Files.exists(root)) {
      return Look.failed(source, "no such file or folder; check the path");
    }
    FileListing listing = FileListing.of(root);
    if (!listing.rejected().isEmpty()) {
      // What cannot be listed has not vanished.
      return Look.failed(source, listing.rejected().get(0).detail());
    }
    Map<String, String> known = holdings.documents(root.toString());
    Set<String> vanished = new HashSet<>(known.keySet());
    List<Holdings.Reading> readings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : listing.files()) {
      String name = file.toString();
      vanished.remove(name);
      try {
        byte[] bytes = Files.readAllBytes(file);
        String hash = hash(bytes);
        if (!hash.equals(known.get(name))) {
          readings.add(read(name, hash, bytes, problems));
        }
      } catch (IOException e) {
        problems.add(name + ": cannot be read: " + e.getMessage());
      }
    }
    return take(root.toString(), source, readings, vanished, false, problems);
  }

  private Look feed(String address, Fetch fetch) {
    SourceState state = holdings.state(address);
    Instant now = clock.instant();
    if (now.isBefore(state.notBefore())) {
      return Look.of(address, "waiting");
    }
    Answer answer = fetch.get(address, state);
    if (answer instanceof Answer.Failed failed) {
      Duration wait = failed.pause().orElse(backoff(state.failures()));
      holdings.note(
          address,
          new SourceState(state.etag(), state.modified(), state.failures() + 1, now.plus(wait)));
      return Look.failed(address, failed.reason());
    } else if (answer instanceof Answer.Fresh fresh) {
      List<String> problems = new ArrayList<>();
      Holdings.Reading reading =
          read(address, hash(fresh.document().bytes()), fresh.document().bytes(), problems);
      Look look = take(address, address, List.of(reading), Set.of(), true, problems);
      holdings.note(address, new SourceState(fresh.etag(), fresh.modified(), 0, Instant.EPOCH));
      return look;
    }
    if (state.failures() > 0) {
      holdings.note(address, new SourceState(state.etag(), state.modified(), 0, Instant.EPOCH));
    }
    return Look.of(address, "unchanged");
  }

  private Holdings.Reading read(String name, String hash, byte[] bytes, List<String> problems) {
    List<ReadResult> results = new ArrayList<>();
    readers.read(name, new ByteArrayInputStream(bytes), ArticleFormat.AUTO, results::add);
    for (ReadResult result : results) {
      if (result instanceof ReadResult.Rejected rejected) {
        problems.add(rejected.detail());
      }
    }
    return new Holdings.Reading(name, hash, results);
  }

  private Look take(
      String key,
      String source,
      List<Holdings.Reading> readings,
      Set<String> vanished,
      boolean rolling,
      List<String> problems) {
    if (readings.isEmpty() && vanished.isEmpty()) {
      return new Look(source, "unchanged", 0, 0, 0, problems);
    }
    IngestReport report = holdings.take(key, readings, rolling);
    int withdrawn = vanished.isEmpty() ? 0 : holdings.drop(key, vanished);
    return new Look(source, "done", report.added(), report.replaced(), withdrawn, problems);
  }

  private static Duration backoff(int failures) {
    Duration wait = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
