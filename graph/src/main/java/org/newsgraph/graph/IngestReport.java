package org.newsgraph.graph;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.article.ReadResult;

/**
 * What an ingest did. {@code added + replaced + unchanged + superseded} is {@code read}.
 *
 * @param read articles read
 * @param added articles that the store did not have
 * @param replaced articles that the store had with other quads
 * @param unchanged articles that the store had just so
 * @param superseded articles that a later one of the same batch and IRI took the place of
 * @param entities named things, article by article
 * @param facts facts by kind, of all articles that were added, replaced or unchanged
 * @param rejected what could not be read, in the order of the source
 */
public record IngestReport(
    int read,
    int added,
    int replaced,
    int unchanged,
    int superseded,
    int entities,
    Map<FactKind, Integer> facts,
    List<ReadResult.Rejected> rejected) {

  public IngestReport {
    EnumMap<FactKind, Integer> ordered = new EnumMap<>(FactKind.class);
    ordered.putAll(facts);
    facts = Collections.unmodifiableMap(ordered);
    rejected = List.copyOf(rejected);
  }
}
