package org.newsgraph.extractor.name.model;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.other.CharTable;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * Finds in a chunk of text everything that the model has weights for: character sequences,
 * sequences of character types, HanLP's words and parts of speech, and names of the lexicon.
 *
 * <p>Immutable and thread-safe.
 */
final class Patterns {

  private static final int UNIGRAM = 1;
  private static final int BIGRAM = 2;
  private static final int TRIGRAM = 3;
  private static final int GAP = 4;
  private static final int TYPES = 5;
  private static final int WORD = 6;
  private static final int CLASS = 7;
  private static final int CLASS_PAIR = 8;
  private static final int CLASS_NEXT = 9;
  private static final int WORD_PAIR = 10;
  private static final int LISTED = 11;

  private final Segment segment;
  private final NameLexicon lexicon;

  Patterns(NameLexicon lexicon) {
    this.lexicon = lexicon;
    this.segment =
        HanLP.newSegment()
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableOffset(false);
  }

  /** The characters as the patterns see them: half-width, simplified, lower case, digits as 0. */
  static char[] normalize(CharSequence text, int start, int end) {
    char[] characters = new char[end - start];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = CharTable.CONVERT[text.charAt(start + i)];
    }
    return characters;
  }

  /** Reports the patterns of {@code characters}, which {@link #normalize} made. */
  void find(char[] characters, PatternSink sink) {
    boolean[] boundary = new boolean[characters.length + 1];
    words(characters, boundary, sink);
    int length = characters.length;
    char[] folded = new char[length];
    for (int i = 0; i < length; i++) {
      folded[i] = fold(characters[i]);
    }
    characters(folded, length, sink);
    lexicon.match(
        characters,
        length,
        (kind, start, end) -> {
          int shape =
              Math.min(end - start, 6) * 4 + (boundary[start] ? 2 : 0) + (boundary[end] ? 1 : 0);
          long key = Hash.step(Hash.step(LISTED, kind), shape);
          sink.found(
              Hash.finish(key), Math.max(0, start - 1), start, end, Math.min(length, end + 1));
        });
  }

  private static char fold(char character) {
    if (character >= '0' && character <= '9') {
      return '0';
    }
    // Between these lie the scripts of East Asia, which have no case: no look at a table.
    boolean caseless = character >= '\u2E80' && character < '\uA640';
    return caseless ? character : Character.toLowerCase(character);
  }

  private static void characters(char[] text, int length, PatternSink sink) {
    for (int i = 0; i < length; i++) {
      long one = Hash.step(UNIGRAM, text[i]);
      sink.found(Hash.finish(one), Math.max(0, i - 2), i, i + 1, Math.min(length, i + 3));
      long types = Hash.step(TYPES, i == 0 ? 0 : type(text[i - 1]));
      types = Hash.step(types, type(text[i]));
      types = Hash.step(types, i + 1 == length ? 0 : type(text[i + 1]));
      sink.found(Hash.finish(types), Math.max(0, i - 1), i, i + 1, Math.min(length, i + 2));
      if (i + 1 < length) {
        long two = Hash.step(Hash.step(BIGRAM, text[i]), text[i + 1]);
        sink.found(Hash.finish(two), Math.max(0, i - 1), i, i + 2, Math.min(length, i + 3));
      }
      if (i + 2 < length) {
        long three = Hash.step(Hash.step(Hash.step(TRIGRAM, text[i]), text[i + 1]), text[i + 2]);
        sink.found(Hash.finish(three), Math.max(0, i - 1), i, i + 3, Math.min(length, i + 4));
        long gap = Hash.step(Hash.step(GAP, text[i]), text[i + 2]);
        sink.found(Hash.finish(gap), i, i, i + 3, i + 3);
      }
    }
  }

  private static int type(char character) {
    if (character == '0') {
      return 1;
    }
    if (character >= 'a' && character <= 'z') {
      return 2;
    }
    if ("一二三四五六七八九十百千万亿零〇两".indexOf(character) >= 0) {
      return 3;
    }
    if (character == '·') {
      return 4;
    }
    if ("《》<>\"'“”〈〉「」".indexOf(character) >= 0) {
      return 5;
    }
    if (Character.isLetter(character)) {
      return 6;
    }
    return Character.isSurrogate(character) ? 7 : 8;
  }

  private void words(char[] characters, boolean[] boundary, PatternSink sink) {
    int length = characters.length;
    List<Term> terms = segment.seg(characters.clone());
    int count = terms.size();
    int[] starts = new int[count + 2];
    long[] classes = new long[count + 2];
    long[] forms = new long[count + 2];
    int end = 0;
    for (int i = 1; i <= count; i++) {
      Term term = terms.get(i - 1);
      starts[i] = end;
      end += term.word.length();
      classes[i] = Hash.of(term.nature.toString());
      forms[i] = Hash.of(term.word);
      boundary[starts[i]] = true;
    }
    if (end != length) {
      throw new IllegalStateException("The words of a chunk cover " + end + " of " + length);
    }
    starts[count + 1] = length;
    boundary[length] = true;
    for (int i = 1; i <= count; i++) {
      int start = starts[i];
      int stop = starts[i + 1];
      int left = i == 1 ? start : starts[i - 1];
      int right = i == count ? stop : starts[i + 2];
      int size = Math.min(stop - start, 4);
      sink.found(Hash.finish(Hash.step(WORD, forms[i])), left, start, stop, right);
      long own = Hash.step(Hash.step(CLASS, classes[i]), size);
      sink.found(Hash.finish(own), left, start, stop, right);
      long before = Hash.step(Hash.step(Hash.step(CLASS_PAIR, classes[i - 1]), classes[i]), size);
      sink.found(Hash.finish(before), left, start, stop, stop);
      long after = Hash.step(Hash.step(Hash.step(CLASS_NEXT, classes[i]), classes[i + 1]), size);
      sink.found(Hash.finish(after), start, start, stop, right);
      if (i < count) {
        long pair = Hash.step(Hash.step(WORD_PAIR, forms[i]), forms[i + 1]);
        sink.found(Hash.finish(pair), start, start, right, right);
      }
    }
  }
}
