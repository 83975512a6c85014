package org.newsgraph.extractor.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Words and parts of speech by HanLP's dictionary segmenter, its own name recognition off: names
 * are found by this project. Immutable and thread-safe.
 */
public final class Segmenter {

  private final Segment segment;

  public Segmenter() {
    this.segment =
        HanLP.newSegment()
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false)
            .enableCustomDictionary(false)
            .enableNumberQuantifierRecognize(false);
  }

  /**
   * The words of {@code folded} within {@code span}, covering it without gaps; offsets are those of
   * the whole text.
   */
  public List<Token> segment(String folded, Span span) {
    List<Term> terms = segment.seg(span.of(folded).toCharArray());
    List<Token> tokens = new ArrayList<>(terms.size());
    int at = span.start();
    for (Term term : terms) {
      int end = Math.min(at + term.word.length(), span.end());
      tokens.add(new Token(new Span(at, end), folded.substring(at, end), term.nature.toString()));
      at = end;
    }
    return tokens;
  }
}
