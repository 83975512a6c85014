package org.newsgraph.extractor.name.model;

/** One chunk of a corpus as the learner sees it. */
final class TrainingChunk {

  /** The numbers of the patterns found. */
  final int[] patterns;

  /** For each pattern its left, start, end and right, in a byte each. */
  final int[] frames;

  /** For each position the bit set of the tags that agree with the annotation. */
  final int[] allowed;

  /** The number of the convention that the annotation follows. */
  final int convention;

  TrainingChunk(int[] patterns, int[] frames, int[] allowed, int convention) {
    this.patterns = patterns;
    this.frames = frames;
    this.allowed = allowed;
    this.convention = convention;
  }

  static int frame(int left, int start, int end, int right) {
    return left << 24 | start << 16 | end << 8 | right;
  }

  /** Fills the slots of one pattern's frame. */
  static void slots(int frame, int[] from, int[] to) {
    Slots.fill(frame >>> 24, frame >>> 16 & 0xFF, frame >>> 8 & 0xFF, frame & 0xFF, from, to);
  }
}
