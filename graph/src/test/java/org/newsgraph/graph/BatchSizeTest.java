package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {

  @ParameterizedTest
  @CsvSource({"0, 500", "25000, 500", "60000, 1200", "100000, 2000", "5000000, 2000"})
  void growsWithTheStoreBetweenItsBounds(int stored, int articles) {
    assertThat(BatchSize.STANDARD.of(stored)).isEqualTo(articles);
  }

  @Test
  void isTheSameForEveryStoreWhereItIsFixed() {
    assertThat(BatchSize.fixed(7).of(1_000_000)).isEqualTo(7);
  }

  @Test
  void refusesBatchesOfNothing() {
    assertThatThrownBy(() -> BatchSize.fixed(0)).hasMessageContaining("0 to 0 articles");
  }
}
