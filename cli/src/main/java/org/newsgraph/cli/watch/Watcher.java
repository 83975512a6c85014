package org.newsgraph.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extractor.article.reader.FileListing;
import org.newsgraph.graph.watch.Delivery;
import org.newsgraph.graph.watch.Held;
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

  private final Held held;
  private final FetchSettings settings;
  private final String edition;
  private final Clock clock;

  /**
   * @param held what the store has taken in
   * @param settings what fetching allows
   * @param edition what documents are read with, besides the program; those that were read with
   *     another edition are taken in again
   * @param clock tells when a feed may be asked again
   */
  public Watcher(Held held, FetchSettings settings, String edition, Clock clock) {
    this.held = held;
    this.settings = settings;
    this.edition = edition;
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
    List<String> problems = new ArrayList<>();
    listing.rejected().forEach(each -> problems.add(each.detail()));
    if (listing.files().isEmpty() && !problems.isEmpty()) {
      return new Look(source, "failed", 0, 0, 0, problems);
    }
    Map<String, String> known = held.documents(root.toString());
    Set<String> vanished = new HashSet<>(known.keySet());
    Intake intake = new Intake(held, root.toString());
    for (Path file : listing.files()) {
      String name = file.toString();
      vanished.remove(name);
      try {
        Delivery delivery = delivery(name, Files.readAllBytes(file));
        if (!delivery.hash().equals(known.get(name))) {
          intake.add(delivery);
        }
      } catch (IOException e) {
        problems.add(name + ": cannot be read: " + e.getMessage());
      }
    }
    if (!listing.rejected().isEmpty() && !vanished.isEmpty()) {
      // What cannot be listed has not vanished.
      problems.add(
          "%s: %d vanished, not withdrawn before the whole folder can be listed"
              .formatted(source, vanished.size()));
      vanished.clear();
    }
    if (!intake.isUsed() && vanished.isEmpty()) {
      return new Look(source, "unchanged", 0, 0, 0, problems);
    }
    Held.Taken taken = intake.finish();
    problems.addAll(taken.problems());
    int withdrawn = vanished.isEmpty() ? 0 : held.drop(root.toString(), vanished);
    return new Look(source, "done", taken.added(), taken.changed(), withdrawn, problems);
  }

  private Look feed(String address, Fetch fetch) {
    SourceState state = held.state(address);
    Instant now = clock.instant();
    if (now.isBefore(state.notBefore())) {
      return Look.of(address, "waiting");
    }
    Answer answer = fetch.get(address, state);
    if (answer instanceof Answer.Failed failed) {
      Duration wait = failed.pause().orElse(backoff(state.failures()));
      held.note(
          address,
          new SourceState(state.etag(), state.modified(), state.failures() + 1, now.plus(wait)));
      return Look.failed(address, failed.reason());
    } else if (answer instanceof Answer.Fresh fresh) {
      Delivery delivery = delivery(address, fresh.document().bytes());
      Held.Taken taken = held.take(address, List.of(delivery), true);
      held.note(address, new SourceState(fresh.etag(), fresh.modified(), 0, Instant.EPOCH));
      return new Look(address, "done", taken.added(), taken.changed(), 0, taken.problems());
    }
    if (state.failures() > 0) {
      held.note(address, new SourceState(state.etag(), state.modified(), 0, Instant.EPOCH));
    }
    return Look.of(address, "unchanged");
  }

  private Delivery delivery(String name, byte[] content) {
    Delivery plain = Delivery.of(name, content);
    return edition.isEmpty() ? plain : new Delivery(name, plain.hash() + "+" + edition, content);
  }

  private static Duration backoff(int failures) {
    Duration wait = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
  }
}
