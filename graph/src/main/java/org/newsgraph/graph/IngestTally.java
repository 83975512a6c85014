package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.article.ReadResult;

/** Counts what an ingest does while it runs; for one thread. */
final class IngestTally {

  private final Map<FactKind, Integer> facts = new EnumMap<>(FactKind.class);
  private final List<ReadResult.Rejected> rejected = new ArrayList<>();
  private int read;
  private int added;
  private int replaced;
  private int superseded;
  private int entities;

  IngestTally() {
    for (FactKind kind : FactKind.values()) {
      facts.put(kind, 0);
    }
  }

  void reject(ReadResult.Rejected result) {
    rejected.add(result);
  }

  void commit(
      Collection<MappedArticle> articles, int addedNow, int replacedNow, int supersededNow) {
    read += articles.size() + supersededNow;
    added += addedNow;
    replaced += replacedNow;
    superseded += supersededNow;
    for (MappedArticle article : articles) {
      entities += article.entities();
      article.facts().forEach((kind, count) -> facts.merge(kind, count, Integer::sum));
    }
  }

  IngestReport report() {
    int unchanged = read - added - replaced - superseded;
    return new IngestReport(
        read, added, replaced, unchanged, superseded, entities, facts, rejected);
  }
}
