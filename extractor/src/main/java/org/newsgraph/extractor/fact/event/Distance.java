package org.newsgraph.extractor.fact.event;

/** How far apart two units or sentences are, as features name it. */
final class Distance {

  private Distance() {}

  static String bucket(int number) {
    return number < 4
        ? "" + number
        : number < 7 ? "5" : number < 12 ? "9" : number < 20 ? "15" : "20";
  }
}
