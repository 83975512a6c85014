package org.newsgraph.graph.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** Names as their characters, so that a name is found by any stretch of it. */
final class CharacterAnalyzer extends Analyzer {

  private static final int GAP = 1000;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new NGramTokenizer(1, 1));
  }

  /** No stretch reaches from one name of a thing into the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
