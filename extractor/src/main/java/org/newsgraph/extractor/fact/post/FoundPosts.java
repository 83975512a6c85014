package org.newsgraph.extractor.fact.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.fact.RuleConfidence;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;

/** Posts found so far, each once, with all sentences that tell it. For one thread. */
final class FoundPosts {

  private record Key(Entity person, String title, Optional<Entity> organization) {}

  private record Value(PostStatus status, List<Evidence> evidence) {}

  private final ParsedText text;
  private final PostResolver resolver = new PostResolver();
  private final RuleConfidence confidence;
  private final Map<Key, Value> posts = new LinkedHashMap<>();

  FoundPosts(ParsedText text, RuleConfidence confidence) {
    this.text = text;
    this.confidence = confidence;
  }

  /** Notes that {@code person} holds the posts of {@code chain}. */
  void add(Entity person, PostChain chain, ParsedSentence sentence, String rule) {
    chain.posts().forEach(post -> add(person, post, sentence, rule));
  }

  /** Notes that {@code person} holds {@code post}. */
  void add(Entity person, PostChain.Post post, ParsedSentence sentence, String rule) {
    PostResolver.Settled settled = resolver.settle(text, post);
    if (settled.organization().filter(person::equals).isPresent()) {
      return;
    }
    posts
        .computeIfAbsent(
            new Key(person, settled.title(), settled.organization()),
            k -> new Value(post.status(), new ArrayList<>()))
        .evidence()
        .add(new Evidence(sentence.sentence().span(), confidence.of(rule), rule));
  }

  /** All posts, without those that another row of the same person tells more fully. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    posts.forEach(
        (key, value) -> {
          if (posts.keySet().stream().noneMatch(other -> tellsMore(other, key))) {
            facts.add(
                new Fact.Position(
                    key.person(),
                    key.title(),
                    key.organization(),
                    value.status(),
                    value.evidence()));
          }
        });
    return facts;
  }

  private static boolean tellsMore(Key other, Key key) {
    if (other.equals(key) || !other.person().equals(key.person())) {
      return false;
    }
    boolean longer =
        other.organization().equals(key.organization())
            && other.title().length() > key.title().length();
    boolean placed = key.organization().isEmpty() && other.organization().isPresent();
    return (longer || placed) && isSamePost(other.title(), key.title());
  }

  private static boolean isSamePost(String one, String other) {
    return one.equals(other) || isEndOf(other, one) || isEndOf(one, other);
  }

  /** 书记 of 省委书记; a 副省长 is no 省长. */
  private static boolean isEndOf(String shorter, String longer) {
    return longer.endsWith(shorter) && !longer.contains("副");
  }
}
