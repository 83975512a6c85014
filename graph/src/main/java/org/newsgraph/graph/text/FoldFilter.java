package org.newsgraph.graph.text;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Folds each token. */
final class FoldFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> fold;

  FoldFilter(TokenStream input, UnaryOperator<String> fold) {
    super(input);
    this.fold = fold;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String folded = fold.apply(term.toString());
    term.setEmpty().append(folded);
    return true;
  }
}
