package org.newsgraph.graph;

import org.newsgraph.extractor.article.ReadResult;

/** Is told how an ingest goes on, on the thread that runs it. */
public interface IngestListener {

  /** Is told nothing. */
  IngestListener NONE = new IngestListener() {};

  /** An article came from the source; it is not stored yet. */
  default void received(ReadResult result) {}

  /**
   * A batch was committed.
   *
   * @param soFar what was done up to now
   */
  default void committed(IngestReport soFar) {}
}
