package org.newsgraph.extractor.name.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class WeightRowsTest {

  @Test
  void weightsOfOnePatternAreAdded() {
    WeightRows sum = rows("1:3=10,5=-4 7:2=1").plus(rows("-2:0=9 1:3=2,4=6"));
    assertThat(text(sum)).isEqualTo("-2:0=9 1:3=12,4=6,5=-4 7:2=1");
  }

  @Test
  void whatAddsUpToNothingIsForgotten() {
    assertThat(text(rows("1:3=10 4:6=2").plus(rows("1:3=-10")))).isEqualTo("4:6=2");
    assertThat(text(rows("1:3=10").plus(rows("1:3=-10")))).isEmpty();
  }

  @Test
  void aSumStaysWithinEightBits() {
    assertThat(text(rows("1:3=100").plus(rows("1:3=100")))).isEqualTo("1:3=127");
  }

  @Test
  void theFileHoldsThemAll() throws IOException {
    WeightRows rows = rows("-2:0=9 1:3=-12,140=6 7:2=1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rows.write(new DataOutputStream(bytes));
    WeightRows read =
        WeightRows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(text(read)).isEqualTo("-2:0=9 1:3=-12,140=6 7:2=1");
  }

  /** Rows from their {@link #text}. */
  private static WeightRows rows(String text) {
    WeightRows.Builder rows = new WeightRows.Builder(9, 2);
    for (String row : text.split(" ")) {
      String[] parts = row.split("[:,]");
      rows.begin(Integer.parseInt(parts[0]));
      for (int i = 1; i < parts.length; i++) {
        String[] cell = parts[i].split("=");
        rows.add(Integer.parseInt(cell[0]), Integer.parseInt(cell[1]));
      }
    }
    return rows.build();
  }

  private static String text(WeightRows rows) {
    StringJoiner text = new StringJoiner(" ");
    int at = 0;
    for (int row = 0; row < rows.count(); row++) {
      StringJoiner cells = new StringJoiner(",");
      for (int i = 0; i < rows.size(row); i++, at += 2) {
        cells.add((rows.cells()[at] & 0xFF) + "=" + rows.cells()[at + 1]);
      }
      text.add(rows.key(row) + ":" + cells);
    }
    return text.toString();
  }
}
