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
      Optional<Entity> person = holder(sentence, i, weak, topic);
      if (person.isEmpty()) {
        continue;
      }
      int start = i + 1;
      while (start < units.size()
          && (units.get(start).isWord("了")
              || units.get(start).isWord("过")
              || (units.get(start) instanceof Unit.Name name
                  && name.entity().equals(person.get())))) {
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
      for (PostChain.Post post : chain.get().posts()) {
        found.add(
            person.get(),
            leaving ? post.as(PostStatus.FORMER) : post,
            sentence,
            weak ? "post-by-copula" : "post-by-verb");
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
   * Whose post it is: the person named last before the verb in the sentence, after it for 免去某某,
   * else the topic.
   */
  private Optional<Entity> holder(
      ParsedSentence sentence, int verb, boolean weak, Optional<Entity> topic) {
    List<Unit> units = sentence.units();
    if (PostsByName.isPerson(units, verb + 1)) {
      return Optional.of(((Unit.Name) units.get(verb + 1)).entity());
    }
    for (int i = verb - 1; i >= 0; i--) {
      if (PostsByName.isPerson(units, i) && !isReplaced(units, i)) {
        boolean near = !weak || verb - i <= WEAK_REACH || isAppointed(units, i, verb);
        return near ? Optional.of(((Unit.Name) units.get(i)).entity()) : Optional.empty();
      }
    }
    return weak ? Optional.empty() : topic;
  }

  /** 乙 in 甲接替乙出任: the post is 甲's. */
  private boolean isReplaced(List<Unit> units, int person) {
    return person > 0
        && units.get(person - 1) instanceof Unit.Word word
        && words.isReplacing(word.word());
  }

  private boolean isAppointed(List<Unit> units, int person, int verb) {
    for (int i = person - 1; i >= 0 && person - i <= 4; i--) {
      if (units.get(i) instanceof Unit.Word word && words.isAppointing(word.word())) {
        return verb - person <= WEAK_REACH;
      }
    }
    return false;
  }
}
