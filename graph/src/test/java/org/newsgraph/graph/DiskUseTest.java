package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {

  @Test
  void countsTheFilesOfAllFoldersBelow(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("data-0001"));
    Files.write(folder.resolve("data-0001/nodes.dat"), new byte[300]);
    Files.write(folder.resolve("journal"), new byte[12]);

    assertThat(DiskUse.of(folder)).isEqualTo(312);
  }

  @Test
  void whatIsNoLongerThereTakesNothing(@TempDir Path folder) {
    assertThat(DiskUse.of(folder.resolve("compacted away"))).isZero();
  }
}
