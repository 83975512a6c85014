package org.newsgraph.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;

/**
 * Posts: told before a name (国务院总理李某), after it (李某教授), in brackets, or with a verb (任, 担任, 任命…为),
 * CV passages included.
 */
public final class PositionReader implements FactExtractor {

  private static final Set<String> HOLDING =
      Set.of(
          "任", "担任", "出任", "兼任", "现任", "曾任", "历任", "先后任", "先后担任", "当选", "当选为", "调任", "升任", "接任",
          "就任", "改任", "转任", "续任", "续聘为", "聘为", "是", "为", "任命为", "晋升为", "推选为", "选为", "受聘", "系",
          "出任过", "接替", "履新", "当选了", "获任", "辞去", "卸任", "免去", "不再担任", "曾担任", "连任", "荣任", "提名为", "委任为",
          "成为");
  private static final Set<String> LEAVING = Set.of("辞去", "卸任", "免去", "不再担任", "曾任", "历任", "曾担任");
  private static final Set<String> APPOINTING =
      Set.of("任命", "聘任", "免去", "提名", "委任", "推选", "选举", "决定", "接受");

  private final PostResolver resolver = new PostResolver();

  @Override
  public List<Fact> extract(ParsedText text) {
    Found found = new Found();
    List<Entity> topic = new ArrayList<>();
    int paragraph = -1;
    for (ParsedSentence sentence : text.sentences()) {
      if (sentence.sentence().paragraph() != paragraph) {
        paragraph = sentence.sentence().paragraph();
      }
      besideNames(text, sentence, found);
      withVerbs(text, sentence, topic, found);
      firstPerson(sentence)
          .ifPresent(
              person -> {
                topic.clear();
                topic.add(person);
              });
    }
    return found.facts();
  }

  private static Optional<Entity> firstPerson(ParsedSentence sentence) {
    for (Unit unit : sentence.units()) {
      if (unit instanceof Unit.Name name && name.entity().type() == EntityType.PERSON) {
        return Optional.of(name.entity());
      }
    }
    return Optional.empty();
  }

  private void besideNames(ParsedText text, ParsedSentence sentence, Found found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Name name) || name.entity().type() != EntityType.PERSON) {
        continue;
      }
      Optional<PostChain> before = PostChain.endingAt(sentence, i);
      before.ifPresent(
          chain -> add(text, sentence, name.entity(), chain, "post-before-name", 0.9, found));
      after(text, sentence, i, name.entity(), before.isPresent(), found);
    }
  }

  /** 李某教授, 清华大学李某教授, 李某、王某两位教授, 李某（某大学教授）. */
  private void after(
      ParsedText text,
      ParsedSentence sentence,
      int i,
      Entity person,
      boolean hasPostBefore,
      Found found) {
    List<Unit> units = sentence.units();
    int next = i + 1;
    if (next < units.size() && units.get(next) instanceof Unit.Title title) {
      if (isFollowedByPerson(units, next + 1) && !isTitleOfAddress(title.title())) {
        return;
      }
      if (hasPostBefore) {
        return;
      }
      List<Entity> people = conjuncts(sentence, i);
      Optional<Entity> organization = organizationBefore(sentence, firstOf(i, people));
      for (Entity each : people) {
        found.add(
            resolver.resolve(
                text,
                sentence,
                each,
                new PostChain.Post(title.title(), organization, PostStatus.HELD, title)),
            sentence,
            "post-after-name",
            0.8);
      }
      return;
    }
    if (next < units.size() && units.get(next).isWord("(")) {
      PostChain.startingAt(sentence, next + 1, true)
          .filter(chain -> !isFollowedByPerson(units, chain.to()))
          .ifPresent(chain -> add(text, sentence, person, chain, "post-in-brackets", 0.7, found));
      return;
    }
    sharedByList(text, sentence, i, found);
  }

  /** 甲、乙、丙等3名航天员: a post after a list and its count. */
  private void sharedByList(ParsedText text, ParsedSentence sentence, int i, Found found) {
    List<Unit> units = sentence.units();
    int at = i + 1;
    if (at < units.size() && units.get(at).isWord("等")) {
      at++;
    }
    int counted = at;
    while (at < units.size() && (units.get(at).isTagged("m") || units.get(at).isTagged("q"))) {
      at++;
    }
    if (at > counted
        && at < units.size()
        && units.get(at) instanceof Unit.Title title
        && !isFollowedByPerson(units, at + 1)) {
      for (Entity each : conjuncts(sentence, i)) {
        found.add(
            resolver.resolve(
                text,
                sentence,
                each,
                new PostChain.Post(title.title(), Optional.empty(), PostStatus.HELD, title)),
            sentence,
            "post-after-list",
            0.75);
      }
    }
  }

  private static boolean isTitleOfAddress(String title) {
    return title.equals("教授") || title.equals("总书记") || title.equals("主席") || title.equals("院士");
  }

  private static boolean isFollowedByPerson(List<Unit> units, int i) {
    return i < units.size()
        && units.get(i) instanceof Unit.Name name
        && name.entity().type() == EntityType.PERSON;
  }

  /** The people of the list that ends with unit {@code i}. */
  private static List<Entity> conjuncts(ParsedSentence sentence, int i) {
    List<Entity> people = new ArrayList<>();
    List<Unit> units = sentence.units();
    int at = i;
    while (at >= 0
        && units.get(at) instanceof Unit.Name name
        && name.entity().type() == EntityType.PERSON) {
      people.add(0, name.entity());
      if (at >= 2 && (units.get(at - 1).isWord("、") || units.get(at - 1).isWord("和"))) {
        at -= 2;
      } else {
        break;
      }
    }
    return people;
  }

  private static int firstOf(int last, List<Entity> people) {
    return last - 2 * (people.size() - 1);
  }

  private static Optional<Entity> organizationBefore(ParsedSentence sentence, int i) {
    int at = i - 1;
    if (at >= 0 && sentence.units().get(at).isWord("的")) {
      at--;
    }
    return at >= 0
            && sentence.units().get(at) instanceof Unit.Name name
            && name.entity().type() == EntityType.ORGANIZATION
        ? Optional.of(name.entity())
        : Optional.empty();
  }

  private void withVerbs(
      ParsedText text, ParsedSentence sentence, List<Entity> topic, Found found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Word word) || !isHolding(i, word.word())) {
        continue;
      }
      boolean weak =
          word.word().equals("是")
              || word.word().equals("为")
              || word.word().equals("系")
              || word.word().equals("成为");
      Optional<Entity> person = holder(sentence, i, weak ? List.of() : topic);
      if (person.isEmpty()) {
        continue;
      }
      int start = i + 1;
      if (start < units.size()
          && units.get(start) instanceof Unit.Name name
          && name.entity().equals(person.get())) {
        start++;
      }
      Optional<PostChain> chain = PostChain.startingAt(sentence, start, !weak);
      if (chain.isEmpty() || isFollowedByPerson(units, chain.get().to())) {
        continue;
      }
      PostStatus status = LEAVING.contains(word.word()) ? PostStatus.FORMER : PostStatus.HELD;
      for (PostChain.Post post : chain.get().posts()) {
        found.add(
            resolver.resolve(
                text,
                sentence,
                person.get(),
                status == PostStatus.FORMER
                    ? new PostChain.Post(post.title(), post.organization(), status, post.unit())
                    : post),
            sentence,
            weak ? "post-by-copula" : "post-by-verb",
            weak ? 0.6 : 0.85);
      }
    }
  }

  private static boolean isHolding(int i, String word) {
    if (!HOLDING.contains(word)) {
      return false;
    }
    return !word.equals("为") || i > 0;
  }

  /**
   * Whose post it is: the person named last before the verb in the sentence, after it for 免去某某,
   * else the topic.
   */
  private static Optional<Entity> holder(ParsedSentence sentence, int verb, List<Entity> topic) {
    List<Unit> units = sentence.units();
    if (units.get(verb).isWord("免去") && isFollowedByPerson(units, verb + 1)) {
      return Optional.of(((Unit.Name) units.get(verb + 1)).entity());
    }
    boolean weak =
        units.get(verb).isWord("是") || units.get(verb).isWord("为") || units.get(verb).isWord("成为");
    for (int i = verb - 1; i >= 0; i--) {
      if (units.get(i) instanceof Unit.Name name && name.entity().type() == EntityType.PERSON) {
        boolean near = !weak || verb - i <= 3 || isAppointed(units, i, verb);
        return near ? Optional.of(name.entity()) : Optional.empty();
      }
    }
    return topic.isEmpty() ? Optional.empty() : Optional.of(topic.get(0));
  }

  private static boolean isAppointed(List<Unit> units, int person, int verb) {
    for (int i = person - 1; i >= 0 && person - i <= 4; i--) {
      if (units.get(i) instanceof Unit.Word word && APPOINTING.contains(word.word())) {
        return verb - person <= 3;
      }
    }
    return false;
  }

  private void add(
      ParsedText text,
      ParsedSentence sentence,
      Entity person,
      PostChain chain,
      String rule,
      double confidence,
      Found found) {
    for (PostChain.Post post : chain.posts()) {
      found.add(resolver.resolve(text, sentence, person, post), sentence, rule, confidence);
    }
  }

  /** Posts found, each once, with all sentences that tell it. */
  private static final class Found {
    private record Key(Entity person, String title, Optional<Entity> organization) {}

    private record Value(PostResolver.Resolved post, List<Evidence> evidence) {}

    private final Map<Key, Value> posts = new LinkedHashMap<>();

    void add(PostResolver.Resolved post, ParsedSentence sentence, String rule, double confidence) {
      Key key = new Key(post.person(), post.title(), post.organization());
      posts
          .computeIfAbsent(key, k -> new Value(post, new ArrayList<>()))
          .evidence()
          .add(new Evidence(sentence.sentence().span(), confidence, rule));
    }

    /** Without those that another row of the same person tells more fully. */
    List<Fact> facts() {
      List<Fact> facts = new ArrayList<>();
      for (Map.Entry<Key, Value> entry : posts.entrySet()) {
        Key key = entry.getKey();
        boolean told =
            key.organization().isEmpty()
                && posts.keySet().stream()
                    .anyMatch(
                        other ->
                            !other.equals(key)
                                && other.person().equals(key.person())
                                && other.organization().isPresent()
                                && (other.title().equals(key.title())
                                    || key.title().endsWith(other.title())));
        if (!told) {
          PostResolver.Resolved post = entry.getValue().post();
          facts.add(
              new Fact.Position(
                  post.person(),
                  post.title(),
                  post.organization(),
                  post.status(),
                  entry.getValue().evidence()));
        }
      }
      return facts;
    }
  }
}
