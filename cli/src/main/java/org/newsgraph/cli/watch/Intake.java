package org.newsgraph.cli.watch;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.graph.watch.Delivery;
import org.newsgraph.graph.watch.Held;

/**
 * Takes the documents of a source in, slice by slice, so that a folder of any size needs the memory
 * of one slice. For one thread.
 */
final class Intake {

  private static final long FULL_BYTES = 8 << 20;
  private static final int FULL_DOCUMENTS = 500;

  private final Held held;
  private final String source;
  private final List<Delivery> slice = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private long bytes;
  private boolean used;
  private int added;
  private int changed;

  Intake(Held held, String source) {
    this.held = held;
    this.source = source;
  }

  /** Takes a document in, now or with those that follow it. */
  void add(Delivery document) {
    used = true;
    slice.add(document);
    bytes += document.content().length;
    if (bytes >= FULL_BYTES || slice.size() == FULL_DOCUMENTS) {
      deliver();
    }
  }

  /** Whether a document was added. */
  boolean isUsed() {
    return used;
  }

  /** Takes in what is left and tells what came of all. */
  Held.Taken finish() {
    if (!slice.isEmpty()) {
      deliver();
    }
    return new Held.Taken(added, changed, problems);
  }

  private void deliver() {
    Held.Taken taken = held.take(source, List.copyOf(slice), false);
    added += taken.added();
    changed += taken.changed();
    problems.addAll(taken.problems());
    slice.clear();
    bytes = 0;
  }
}
