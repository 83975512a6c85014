package org.newsgraph.graph.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.PatchHeader;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.changes.Commit;
import org.newsgraph.graph.changes.PatchFolder;

/**
 * Brings a store up to what another one was after some commit, by the patches of the other: from an
 * empty one or a restored backup on, or from where an earlier replay has ended. Each patch names
 * the commit that it follows, so that none is played upon what it was not made for. Immutable and
 * thread-safe.
 */
public final class Replay {

  /**
   * So many patches are played in one transaction; a replay that is broken off keeps the others.
   */
  private static final int TOGETHER = 100;

  private final Tdb2Store store;

  /** Replays upon {@code store}. */
  public Replay(Tdb2Store store) {
    this.store = Objects.requireNonNull(store);
  }

  /**
   * What was played.
   *
   * @param commits how many
   * @param last the number of the store's last commit now
   */
  public record Played(long commits, long last) {}

  /**
   * Plays the patches that follow the store's last commit.
   *
   * @param folder the other store's folder of changes, which may be in use
   * @param until the number of the last commit to be played; none: all
   * @throws IOException if patches are missing, cannot be read, or do not follow upon what the
   *     store holds; the message is one line
   */
  public Played from(Path folder, OptionalLong until) throws IOException {
    PatchFolder patches = new PatchFolder(folder);
    Commit from = store.read(Commit::of);
    long through = through(patches, from, until);
    check(patches, from, through);
    try {
      for (long last = from.number(); last < through; ) {
        last = Math.min(through, last + TOGETHER);
        store.play(patches, last);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    }
    return new Played(through - from.number(), through);
  }

  private static long through(PatchFolder patches, Commit from, OptionalLong until)
      throws IOException {
    List<Long> numbers = patches.numbers();
    if (numbers.isEmpty()) {
      throw new IOException(patches.folder() + " holds no patches; name a store's folder changes");
    }
    long last = numbers.get(numbers.size() - 1);
    long through = until.orElse(last);
    if (through > last) {
      throw new IOException(
          "The last commit in " + patches.folder() + " is " + last + ", not " + through);
    } else if (through < from.number()) {
      throw new IOException(
          "The store is at commit %d already, after %d; begin with an earlier backup"
              .formatted(from.number(), through));
    }
    return through;
  }

  /** Whether the patches are all there and each follows the one before. */
  private static void check(PatchFolder patches, Commit from, long through) throws IOException {
    Node before = from.id();
    if (from.number() > 0 && patches.holds(from.number())) {
      require(patches, from.number(), before, patches.header(from.number()).getId());
    }
    for (long number = from.number() + 1; number <= through; number++) {
      if (!patches.holds(number)) {
        throw new IOException(missing(patches, number, through));
      }
      PatchHeader header = patches.header(number);
      if (number > 1) {
        require(patches, number, before, header.getPrevious());
      }
      before = header.getId();
    }
  }

  private static void require(PatchFolder patches, long number, Node expected, Node found)
      throws IOException {
    if (!expected.equals(found)) {
      throw new IOException(
          "%s does not go on from what the store holds: patch %d has %s where the store has %s;"
                  .formatted(patches.folder(), number, found, expected)
              + " the patches are of another store, or of this one before it was restored");
    }
  }

  private static String missing(PatchFolder patches, long number, long through) throws IOException {
    long next =
        patches.numbers().stream().filter(each -> each > number).findFirst().orElse(through);
    return "%s lacks the patches from %d to %d, which are not kept; begin with a backup of commit %d or later"
        .formatted(patches.folder(), number, next - 1, next - 1);
  }
}
