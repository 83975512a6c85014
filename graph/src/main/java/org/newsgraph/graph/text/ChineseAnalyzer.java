package org.newsgraph.graph.text;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Texts as pairs of neighbouring characters, folded; words of other scripts stay whole. Pairs find
 * every stretch of Chinese, which words that a segmenter cuts do not.
 */
final class ChineseAnalyzer extends Analyzer {

  private final UnaryOperator<String> fold;
  private final boolean singles;

  /**
   * @param singles whether single characters are tokens too: in the index, not in what is searched
   */
  ChineseAnalyzer(UnaryOperator<String> fold, boolean singles) {
    this.fold = fold;
    this.singles = singles;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    int scripts =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;
    return new TokenStreamComponents(
        tokenizer, new CJKBigramFilter(new FoldFilter(tokenizer, fold), scripts, singles));
  }
}
