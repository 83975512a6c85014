package org.newsgraph.graph;

import java.util.Map;
import java.util.Objects;

/**
 * How well a clustering fits the truth (Bagga and Baldwin 1998), averaged over the items that were
 * found.
 */
record BCubed(double precision, double recall) {

  static <K> BCubed of(Map<K, ?> found, Map<K, String> truth) {
    double precision = 0;
    double recall = 0;
    for (K item : found.keySet()) {
      long together = 0;
      long both = 0;
      long meant = 0;
      for (K other : found.keySet()) {
        boolean same = Objects.equals(found.get(item), found.get(other));
        boolean one = Objects.equals(truth.get(item), truth.get(other));
        together += same ? 1 : 0;
        meant += one ? 1 : 0;
        both += same && one ? 1 : 0;
      }
      precision += (double) both / together;
      recall += (double) both / meant;
    }
    return new BCubed(precision / found.size(), recall / found.size());
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
