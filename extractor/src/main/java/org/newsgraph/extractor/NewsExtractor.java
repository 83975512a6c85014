package org.newsgraph.extractor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.fact.Calibration;
import org.newsgraph.extractor.fact.Entailments;
import org.newsgraph.extractor.fact.Explanation;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.FactExtractor;
import org.newsgraph.extractor.fact.event.EventReader;
import org.newsgraph.extractor.fact.event.Frames;
import org.newsgraph.extractor.fact.post.PositionReader;
import org.newsgraph.extractor.fact.relation.RelationReader;
import org.newsgraph.extractor.fact.statement.StatementReader;
import org.newsgraph.extractor.lexicon.Lexicon;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.name.ModelFinder;
import org.newsgraph.extractor.name.NameReader;
import org.newsgraph.extractor.name.NamedText;
import org.newsgraph.extractor.name.model.NameModel;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Segmenter;
import org.newsgraph.extractor.time.TimeExpression;
import org.newsgraph.extractor.time.TimeTagger;

/** The extractor as shipped: words, names, dates, syntax, then each kind of facts. */
public final class NewsExtractor implements Extractor {

  private final Segmenter segmenter;
  private final NameReader names;
  private final TimeTagger times;
  private final List<FactExtractor> facts;
  private final UnaryOperator<Fact> calibration;
  private final Entailments entailments = new Entailments();

  /**
   * @param segmenter words and parts of speech
   * @param names named things
   * @param times dates
   * @param facts what reads the facts, in the order in which they are listed
   */
  public NewsExtractor(
      Segmenter segmenter, NameReader names, TimeTagger times, List<FactExtractor> facts) {
    this(segmenter, names, times, facts, fact -> fact);
  }

  private NewsExtractor(
      Segmenter segmenter,
      NameReader names,
      TimeTagger times,
      List<FactExtractor> facts,
      UnaryOperator<Fact> calibration) {
    this.segmenter = segmenter;
    this.names = names;
    this.times = times;
    this.facts = List.copyOf(facts);
    this.calibration = calibration;
  }

  /** The same extractor, whose facts state confidences as {@code calibration} puts them right. */
  public NewsExtractor calibrated(Calibration calibration) {
    return new NewsExtractor(segmenter, names, times, facts, calibration::of);
  }

  /** The extractor with the bundled models, lexicon and frames. Loading takes about two seconds. */
  public static NewsExtractor bundled() {
    return bundled(UserDictionary.empty());
  }

  /** The same, which knows a user's own names too: they win over all others. */
  public static NewsExtractor bundled(UserDictionary dictionary) {
    return ReadingModels.bundled().extractor(dictionary);
  }

  /** The extractor without its learned weights over names and facts: what the rules read alone. */
  public static NewsExtractor byRules() {
    return new NewsExtractor(
        new Segmenter(),
        new NameReader(Lexicon.bundled(), new ModelFinder(NameModel.bundled())),
        new TimeTagger(),
        List.of(
            new PositionReader(),
            new RelationReader(),
            new EventReader(Frames.bundled()),
            new StatementReader()));
  }

  @Override
  public Extraction extract(Article article) {
    return extraction(article, parse(article));
  }

  @Override
  public Explanation explain(Article article) {
    ParsedText parsed = parse(article);
    return new Explanation(
        extraction(article, parsed),
        facts.stream().flatMap(extractor -> extractor.explain(parsed).stream()).toList());
  }

  /** The article with its names, dates and syntax, before facts are read. */
  public ParsedText parse(Article article) {
    NamedText named = names.read(AnnotatedText.of(article.text(), segmenter));
    return ParsedText.of(named, times(named, article.published().map(Publication::day)));
  }

  private Extraction extraction(Article article, ParsedText parsed) {
    List<Fact> found = new ArrayList<>();
    for (FactExtractor extractor : facts) {
      found.addAll(extractor.extract(parsed));
    }
    found.addAll(entailments.of(found));
    found.replaceAll(calibration);
    return new Extraction(article, parsed.named().entities(), found);
  }

  private List<TimeExpression> times(NamedText named, Optional<LocalDate> published) {
    String text = named.reading().folded();
    return published.map(day -> times.tag(text, day)).orElseGet(() -> times.tag(text)).stream()
        .filter(time -> named.left().stream().noneMatch(span -> span.overlaps(time.span())))
        .toList();
  }
}
