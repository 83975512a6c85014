package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.extractor.lexicon.Lexicon;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Span;

/**
 * Finds the named things of an article: each finder proposes, the best of what overlaps is kept,
 * the grammar of long names joins and lengthens, what was found once is found everywhere, and names
 * of one thing become one entity. Immutable and thread-safe.
 */
public final class NameReader {

  private final Lexicon lexicon;
  private final List<MentionFinder> finders;
  private final MentionTrimmer trimmer = new MentionTrimmer();
  private final MentionDivider divider = new MentionDivider();
  private final NameGrammar grammar = new NameGrammar();
  private final NameFilter filter = new NameFilter();
  private final Enumerations enumerations = new Enumerations();
  private final StatedForms statedForms = new StatedForms();
  private final Carrier carrier = new Carrier();
  private final CountryFormFinder countryForms = new CountryFormFinder();
  private final Bylines bylines = new Bylines();
  private final EntityAssembler assembler;
  private final MentionFinder statistical;
  private final Map<String, String> userFullNames;
  private final Optional<NameReviser> reviser;

  /**
   * @param lexicon the words known
   * @param statistical the statistical model's finder
   */
  public NameReader(Lexicon lexicon, MentionFinder statistical) {
    this(lexicon, statistical, Map.of(), Optional.empty());
  }

  /** The same reader, whose names {@code reviser} reads once more. */
  public NameReader revisedBy(NameReviser reviser) {
    return new NameReader(lexicon, statistical, userFullNames, Optional.of(reviser));
  }

  /**
   * A reader that knows a user's names beside the bundled ones, and lets them win over all.
   *
   * @param statistical the statistical model's finder
   */
  public static NameReader with(UserDictionary dictionary, MentionFinder statistical) {
    return new NameReader(
        Lexicon.with(dictionary.names()), statistical, dictionary.fullNames(), Optional.empty());
  }

  private NameReader(
      Lexicon lexicon,
      MentionFinder statistical,
      Map<String, String> userFullNames,
      Optional<NameReviser> reviser) {
    this.lexicon = lexicon;
    this.statistical = statistical;
    this.userFullNames = userFullNames;
    this.reviser = reviser;
    this.assembler = new EntityAssembler(new ShortForms(), new WikidataLinker(), userFullNames);
    this.finders =
        List.of(
            new GazetteerFinder(),
            new PersonFinder(),
            new DivisionBodyFinder(),
            new NumberedNameFinder(),
            new RouteFinder(),
            new BracketFinder(),
            new OccasionFinder());
  }

  /** The named things of {@code text}. */
  public NamedText read(AnnotatedText text) {
    Findings findings = find(text);
    Reading reading = findings.reading();
    List<Mention> mentioned =
        reviser
            .map(r -> filter.withoutReferences(reading, r.revise(findings)))
            .map(revised -> carrier.carry(reading, divider.divide(reading, revised)))
            .orElse(findings.mentions());
    List<Mention> free = new ArrayList<>();
    mentioned.forEach(mention -> free.add(RareCharacters.takeIn(reading, mention)));
    free.removeIf(mention -> overlapsAny(findings.left(), mention.span()));
    List<Entity> entities = assembler.assemble(reading, MentionChoice.among(free));
    List<EntityMention> mentions = new ArrayList<>();
    for (Entity entity : entities) {
      for (Span span : entity.mentions()) {
        mentions.add(new EntityMention(span, entity));
      }
    }
    mentions.sort(Comparator.comparing(EntityMention::span));
    return new NamedText(reading, entities, mentions, findings.left());
  }

  /** What the finders and the grammar make of {@code text}, before it is revised and joined. */
  public Findings find(AnnotatedText text) {
    Reading reading = Reading.of(text, lexicon);
    List<Span> left = bylines.find(text.folded());
    List<Mention> modelled = statistical.find(reading);
    List<Mention> candidates = new ArrayList<>();
    for (Mention mention : modelled) {
      add(reading, mention, candidates);
    }
    for (MentionFinder finder : finders) {
      for (Mention mention : finder.find(reading)) {
        add(reading, mention, candidates);
      }
    }
    candidates.removeIf(mention -> overlapsAny(left, mention.span()));
    List<Mention> chosen =
        divider.divide(reading, grammar.apply(reading, MentionChoice.among(candidates)));
    List<Mention> kept = filter.keep(reading, chosen);
    List<Mention> listed = enumerations.complete(reading, kept);
    List<Mention> stated = MentionChoice.among(statedForms.add(reading, listed));
    List<Mention> carried = carrier.carry(reading, stated);
    addFree(carried, countryForms.find(reading));
    carried.removeIf(mention -> overlapsAny(left, mention.span()));
    return new Findings(reading, left, modelled, MentionChoice.among(carried));
  }

  private void add(Reading reading, Mention proposed, List<Mention> candidates) {
    trimmer
        .trim(reading, proposed)
        .ifPresent(mention -> candidates.addAll(divider.parts(reading, mention)));
  }

  /** Adds those of {@code more} that overlap none of {@code mentions}. */
  private static void addFree(List<Mention> mentions, List<Mention> more) {
    TreeMap<Integer, Mention> taken = new TreeMap<>();
    mentions.forEach(mention -> taken.put(mention.span().start(), mention));
    for (Mention mention : more) {
      if (MentionChoice.isFree(taken, mention.span())) {
        mentions.add(mention);
      }
    }
  }

  private static boolean overlapsAny(List<Span> spans, Span span) {
    return spans.stream().anyMatch(span::overlaps);
  }
}
