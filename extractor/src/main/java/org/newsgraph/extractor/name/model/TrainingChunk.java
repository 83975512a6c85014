package org.newsgraph.extractor.name.model;

/**
 * One chunk of a corpus as the learner sees it.
 *
 * @param patterns the numbers of the patterns found
 * @param frames for each pattern left, start, end and right, in a byte each
 * @param allowed for each position the bit set of the tags that agree with the annotation
 */
record TrainingChunk(int[] patterns, int[] frames, int[] allowed) {

  static int frame(int left, int start, int end, int right) {
    return left << 24 | start << 16 | end << 8 | right;
  }

  /** Fills the slots of one pattern's frame. */
  static void slots(int frame, int[] from, int[] to) {
    Slots.fill(frame >>> 24, frame >>> 16 & 0xFF, frame >>> 8 & 0xFF, frame & 0xFF, from, to);
  }
}
