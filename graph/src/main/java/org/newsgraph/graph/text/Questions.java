package org.newsgraph.graph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** What users type, as queries of the index. Immutable and thread-safe. */
final class Questions {

  private static final float HEADLINE = 3;

  private final Spelling spelling;
  private final QueryBuilder texts;

  /**
   * @param analyzer cuts texts that are searched for
   */
  Questions(Spelling spelling, Analyzer analyzer) {
    this.spelling = spelling;
    this.texts = new QueryBuilder(analyzer);
  }

  Query things(String text, Optional<String> type) {
    BooleanQuery.Builder question = new BooleanQuery.Builder();
    question.add(term(Documents.SEARCHED, "true"), Occur.FILTER);
    type.ifPresent(
        each -> question.add(term(Documents.TYPE, each.toLowerCase(Locale.ROOT)), Occur.FILTER));
    String folded = spelling.name(text);
    if (!folded.isEmpty()) {
      question.add(named(folded, spelling.typed(text)), Occur.MUST);
    }
    return question.build();
  }

  private static Query named(String folded, String typed) {
    List<Query> ways = new ArrayList<>();
    ways.add(scored(7, term(Documents.NAME, folded)));
    ways.add(scored(6, prefix(Documents.NAME, folded)));
    ways.add(
        scored(
            5,
            new PhraseQuery(
                Documents.CHARACTERS,
                folded.codePoints().mapToObj(Character::toString).toArray(String[]::new))));
    if (!typed.isEmpty()) {
      ways.add(scored(4, term(Documents.SPELLED, typed)));
      ways.add(scored(3, prefix(Documents.SPELLED, typed)));
      ways.add(scored(2, term(Documents.SPELLED_WITHIN, typed)));
      if (typed.length() > 1) {
        ways.add(scored(1, prefix(Documents.SPELLED_WITHIN, typed)));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** All stretches between spaces are to be held, in headline or text. */
  Query articles(String text) {
    BooleanQuery.Builder question = new BooleanQuery.Builder();
    boolean empty = true;
    for (String stretch : text.strip().split("\\s+")) {
      Query headline = texts.createPhraseQuery(Documents.HEADLINE, stretch);
      Query body = texts.createPhraseQuery(Documents.BODY, stretch);
      if (headline != null && body != null) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(headline, HEADLINE), Occur.SHOULD);
        either.add(body, Occur.SHOULD);
        question.add(either.build(), Occur.MUST);
        empty = false;
      }
    }
    return empty ? new MatchNoDocsQuery() : question.build();
  }

  /** The name of the thing that fits what was typed best. */
  String foundBy(String text, Thing thing, Iterable<String> names) {
    String folded = spelling.name(text);
    String typed = spelling.typed(text);
    boolean person = thing.type().equals("Person");
    String best = thing.name();
    int rank = 0;
    for (String name : names) {
      int fit = fit(name, folded, typed, person);
      if (fit > rank) {
        best = name;
        rank = fit;
      }
    }
    return best;
  }

  private int fit(String name, String folded, String typed, boolean person) {
    String known = spelling.name(name);
    if (known.equals(folded)) {
      return 5;
    } else if (known.startsWith(folded)) {
      return 4;
    } else if (known.contains(folded)) {
      return 3;
    } else if (typed.isEmpty()) {
      return 0;
    }
    Spelling.Spelled spelled = spelling.spelled(name, person);
    if (spelled.begins(typed)) {
      return 2;
    }
    return spelled.goesOn(typed) ? 1 : 0;
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query prefix(String field, String value) {
    return new PrefixQuery(new Term(field, value));
  }

  private static Query scored(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
