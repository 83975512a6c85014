package org.newsgraph.extractor.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;

/**
 * A sentence as units and clauses.
 *
 * @param sentence where it stands
 * @param units its units, in order
 * @param clauses its clauses, in order, covering the units between commas
 * @param quoted the units inside quotation marks that enclose a clause or more
 * @param bracketed the units inside round brackets, and datelines
 */
public record ParsedSentence(
    Sentence sentence, List<Unit> units, List<Clause> clauses, BitSet quoted, BitSet bracketed) {

  private static final int SHORTEST_QUOTATION = 12;

  public ParsedSentence {
    Objects.requireNonNull(sentence);
    units = List.copyOf(units);
    clauses = List.copyOf(clauses);
  }

  static ParsedSentence of(Sentence sentence, List<Unit> units, List<Span> left) {
    BitSet quoted = quoted(units);
    BitSet bracketed = bracketed(units, left);
    List<Clause> clauses = new ArrayList<>();
    PhraseReader phrases = new PhraseReader(units, bracketed);
    int from = 0;
    for (int i = 0; i <= units.size(); i++) {
      if (i == units.size() || (isBreak(units.get(i)) && !bracketed.get(i))) {
        if (i > from) {
          clauses.add(new Clause(from, i, phrases.read(from, i)));
        }
        from = i + 1;
      }
    }
    return new ParsedSentence(sentence, units, clauses, quoted, bracketed);
  }

  private static boolean isBreak(Unit unit) {
    return unit instanceof Unit.Word word
        && word.word().length() == 1
        && "，,；;：:。！？!?".indexOf(word.word().charAt(0)) >= 0;
  }

  private static BitSet quoted(List<Unit> units) {
    BitSet quoted = new BitSet(units.size());
    int open = -1;
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).isWord("“")) {
        open = i;
      } else if (units.get(i).isWord("”") && open >= 0) {
        mark(units, quoted, open, i);
        open = -1;
      }
    }
    if (open >= 0) {
      mark(units, quoted, open, units.size());
    }
    return quoted;
  }

  private static void mark(List<Unit> units, BitSet quoted, int open, int close) {
    int length = units.get(close - 1).span().end() - units.get(open).span().start();
    if (length >= SHORTEST_QUOTATION) {
      quoted.set(open, Math.min(close + 1, units.size()));
    }
  }

  private static BitSet bracketed(List<Unit> units, List<Span> left) {
    BitSet bracketed = new BitSet(units.size());
    int depth = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.isWord("(")) {
        depth++;
      }
      if (depth > 0 || left.stream().anyMatch(span -> span.overlaps(unit.span()))) {
        bracketed.set(i);
      }
      if (unit.isWord(")") && depth > 0) {
        depth--;
      }
    }
    if (depth > 0) {
      bracketed.clear();
    }
    return bracketed;
  }

  /** Whether {@code clause} names something but has no verb: it belongs to the clause after it. */
  public boolean isVerbless(Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (units.get(i).isTagged("v") && !units.get(i).isTagged("vn")) {
        return false;
      }
    }
    return !clause.phrases().isEmpty();
  }

  /**
   * Whether a word that is {@code wanted} stands among the units from {@code from} to {@code to}.
   */
  public boolean hasWord(int from, int to, Predicate<String> wanted) {
    for (int i = from; i < to; i++) {
      if (units.get(i) instanceof Unit.Word word && wanted.test(word.word())) {
        return true;
      }
    }
    return false;
  }

  /** The clause that holds the unit at {@code index}; the one before, for a comma. */
  public Clause clauseOf(int index) {
    Clause last = clauses.get(0);
    for (Clause clause : clauses) {
      if (clause.from() > index) {
        break;
      }
      last = clause;
    }
    return last;
  }

  /** The index of the unit that holds {@code offset}, or of the last unit before it. */
  public int indexAt(int offset) {
    int found = 0;
    for (int i = 0; i < units.size() && units.get(i).span().start() <= offset; i++) {
      found = i;
    }
    return found;
  }
}
