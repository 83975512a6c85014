package org.newsgraph.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.watch.Delivery;
import org.newsgraph.graph.watch.Held;
import org.newsgraph.graph.watch.SourceState;

/** How the documents of a folder reach a store. */
class WatcherTest {

  @TempDir private Path folder;

  private final Shelf shelf = new Shelf();

  /** A store that keeps how many documents came at a time, each of them one article. */
  private static final class Shelf implements Held {

    private final List<Integer> slices = new ArrayList<>();

    @Override
    public Map<String, String> documents(String source) {
      return Map.of();
    }

    @Override
    public Taken take(String source, List<Delivery> documents, boolean rolling) {
      slices.add(documents.size());
      return new Taken(documents.size(), 0, List.of());
    }

    @Override
    public int drop(String source, Set<String> names) {
      return names.size();
    }

    @Override
    public SourceState state(String source) {
      return SourceState.UNKNOWN;
    }

    @Override
    public void note(String source, SourceState state) {}
  }

  @Test
  void manyDocumentsAreTakenInSliceBySlice() throws IOException {
    for (int number = 0; number < 501; number++) {
      Files.writeString(folder.resolve(number + ".md"), "article " + number);
    }

    assertThat(look().added()).isEqualTo(501);
    assertThat(shelf.slices).containsExactly(500, 1);
  }

  @Test
  void largeDocumentsFillASliceSooner() throws IOException {
    for (int number = 0; number < 3; number++) {
      Files.write(folder.resolve(number + ".md"), new byte[5 << 20]);
    }

    assertThat(look().added()).isEqualTo(3);
    assertThat(shelf.slices).containsExactly(2, 1);
  }

  @Test
  void anEmptyFolderIsUnchanged() {
    assertThat(look().status()).isEqualTo("unchanged");
    assertThat(shelf.slices).isEmpty();
  }

  private Look look() {
    Watcher watcher = new Watcher(shelf, FetchSettings.standard(), "", Clock.systemUTC());
    return watcher.look(List.of(folder.toString())).get(0);
  }
}
