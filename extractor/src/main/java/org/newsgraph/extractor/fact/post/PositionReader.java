package org.newsgraph.extractor.fact.post;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.FactExtractor;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.fact.RuleConfidence;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;

/**
 * Posts: told beside a name (国务院总理李某, 李某教授), or with a verb (任, 担任, 任命…为), CV passages included.
 * Immutable and thread-safe.
 */
public final class PositionReader implements FactExtractor {

  private static final int WEAK_REACH = 3;

  private final PostWords words = PostWords.bundled();
  private final RuleConfidence confidence = RuleConfidence.bundled();
  private final PostsByName byName = new PostsByName(words);
  private final PostChainReader chains = new PostChainReader(words);

  @Override
  public List<Fact> extract(ParsedText text) {
    FoundPosts found = new FoundPosts(text, confidence);
    Optional<Entity> topic = Optional.empty();
    for (ParsedSentence sentence : text.sentences()) {
      byName.read(sentence, found);
      byVerb(sentence, topic, found);
      furtherRemovals(sentence, found);
      Optional<Entity> named = firstPerson(sentence);
      topic = named.isPresent() ? named : topic;
    }
    return found.facts();
  }

  private static Optional<Entity> firstPerson(ParsedSentence sentence) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (PostsByName.isPerson(units, i)) {
        return Optional.of(((Unit.Name) units.get(i)).entity());
      }
    }
    return Optional.empty();
  }

  private void byVerb(ParsedSentence sentence, Optional<Entity> topic, FoundPosts found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Word word)
          || !words.isHolding(word.word())
          || isOrdinal(units, i)) {
        continue;
      }
      boolean weak = words.isWeak(word.word());
      List<Entity> people = holders(sentence, i, weak, topic);
      if (people.isEmpty()) {
        continue;
      }
      int start = i + 1;
      while (start < units.size()
          && (units.get(start).isWord("了")
              || units.get(start).isWord("过")
              || (units.get(start) instanceof Unit.Name name && people.contains(name.entity())))) {
        start++;
      }
      Optional<PostChain> chain = chains.startingAt(sentence, start, !weak);
      if (chain.isEmpty() || isAnothers(sentence, chain.get(), weak)) {
        continue;
      }
      boolean leaving =
          words.isLeaving(word.word())
              || (i > 0
                  && units.get(i - 1) instanceof Unit.Word before
                  && words.status(before.word()).filter(PostStatus.FORMER::equals).isPresent());
      Optional<PostStatus> status =
          leaving
              ? Optional.of(PostStatus.FORMER)
              : words.status(word.word()).filter(PostStatus.CONCURRENT::equals);
      for (Entity person : people) {
        for (PostChain.Post post : chain.get().posts()) {
          found.add(
              person,
              status.map(post::as).orElse(post),
              sentence,
              weak ? "post-by-copula" : "post-by-verb");
        }
      }
    }
  }

  /** 免去甲的某校校长职务、乙的某局局长职务: those after the first, which the verb has read. */
  private void furtherRemovals(ParsedSentence sentence, FoundPosts found) {
    List<Unit> units = sentence.units();
    boolean leaving = false;
    for (int i = 0; i + 2 < units.size(); i++) {
      leaving |= units.get(i) instanceof Unit.Word word && words.isLeaving(word.word());
      if (leaving
          && units.get(i).isWord("、")
          && PostsByName.isPerson(units, i + 1)
          && units.get(i + 2).isWord("的")) {
        Entity person = ((Unit.Name) units.get(i + 1)).entity();
        chains
            .startingAt(sentence, i + 3, true)
            .filter(chain -> chain.to() < units.size() && units.get(chain.to()).isWord("职务"))
            .map(PostChain::posts)
            .orElse(List.of())
            .forEach(
                post -> found.add(person, post.as(PostStatus.FORMER), sentence, "post-by-verb"));
      }
    }
  }

  /** 第六任 is no verb. */
  private static boolean isOrdinal(List<Unit> units, int i) {
    return units.get(i).isWord("任") && i > 0 && units.get(i - 1).isTagged("m");
  }

  /** A post right before a name is that person's; one before 的 only qualifies. */
  private static boolean isAnothers(ParsedSentence sentence, PostChain chain, boolean weak) {
    List<Unit> units = sentence.units();
    return PostsByName.isPerson(units, chain.to())
        || (weak && chain.to() < units.size() && units.get(chain.to()).isWord("的"));
  }

  /**
   * Whose post it is: the person named last before the verb in the sentence, with those of the same
   * list (任命甲、乙为), after it for 免去某某, else the topic.
   */
  private List<Entity> holders(
      ParsedSentence sentence, int verb, boolean weak, Optional<Entity> topic) {
    List<Unit> units = sentence.units();
    if (PostsByName.isPerson(units, verb + 1)) {
      return List.of(((Unit.Name) units.get(verb + 1)).entity());
    }
    for (int i = verb - 1; i >= 0; i--) {
      if (PostsByName.isPerson(units, i) && !isReplaced(units, i)) {
        return weak && verb - i > WEAK_REACH ? List.of() : PostsByName.list(sentence, i);
      }
    }
    return weak ? List.of() : topic.stream().toList();
  }

  /** 乙 in 甲接替乙出任: the post is 甲's. */
  private boolean isReplaced(List<Unit> units, int person) {
    return person > 0
        && units.get(person - 1) instanceof Unit.Word word
        && words.isReplacing(word.word());
  }
}
