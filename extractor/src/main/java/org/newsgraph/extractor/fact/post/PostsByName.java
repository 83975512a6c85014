package org.newsgraph.extractor.fact.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** Posts told beside a person's name: before it, after it, in brackets, after a list of names. */
final class PostsByName {

  private static final Pattern TEAM = Pattern.compile("(队|俱乐部|[男女][排篮足乒])$");

  private final PostWords words;
  private final PostChainReader chains;

  PostsByName(PostWords words) {
    this.words = words;
    this.chains = new PostChainReader(words);
  }

  void read(ParsedSentence sentence, FoundPosts found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (!isPerson(units, i) || !isNamed(units, i)) {
        continue;
      }
      Entity person = ((Unit.Name) units.get(i)).entity();
      Optional<PostChain> before = chains.endingAt(sentence, i).filter(PostsByName::isPost);
      if (before.isPresent()) {
        found.add(person, before.get(), sentence, "post-before-name");
        shared(sentence, before.get(), i, found);
      }
      after(sentence, i, before.isPresent(), found);
    }
  }

  /** A 代表 before a name is a verb or a spokesman of the moment unless a body sends it. */
  private static boolean isPost(PostChain chain) {
    PostChain.Post last = chain.posts().get(chain.posts().size() - 1);
    return !last.title().equals("代表") || last.organization().isPresent();
  }

  /** 副总理甲、乙: those of the list without a post of their own share one that several can hold. */
  private void shared(ParsedSentence sentence, PostChain chain, int first, FoundPosts found) {
    PostChain.Post last = chain.posts().get(chain.posts().size() - 1);
    if (words.isUnique(last.title())) {
      return;
    }
    List<Unit> units = sentence.units();
    for (int i = first + 1; i + 1 < units.size() && isConjunction(units.get(i)); i += 2) {
      if (!isPerson(units, i + 1)
          || (i + 2 < units.size() && units.get(i + 2) instanceof Unit.Title)) {
        return;
      }
      found.add(((Unit.Name) units.get(i + 1)).entity(), last, sentence, "post-shared-by-list");
    }
  }

  /** 李某教授, 清华大学李某教授, 李某、王某教授, 李某（某大学教授）. */
  private void after(ParsedSentence sentence, int i, boolean hasPostBefore, FoundPosts found) {
    List<Unit> units = sentence.units();
    int next = i + 1;
    if (next < units.size() && units.get(next) instanceof Unit.Title title) {
      boolean ofNext = isPerson(units, next + 1);
      if (hasPostBefore || ofNext || title.title().equals("代表")) {
        return;
      }
      List<Entity> people = list(sentence, i);
      Optional<Entity> body = bodyBefore(sentence, i - 2 * (people.size() - 1));
      for (Entity each : people) {
        found.add(each, alone(title, body), sentence, "post-after-name");
      }
    } else if (next < units.size() && units.get(next).isWord("(")) {
      chains
          .startingAt(sentence, next + 1, true)
          .filter(chain -> chain.to() < units.size() && sentence.bracketed().get(chain.to() - 1))
          .filter(chain -> !isPerson(units, chain.to()))
          .ifPresent(
              chain ->
                  found.add(
                      ((Unit.Name) units.get(i)).entity(), chain, sentence, "post-in-brackets"));
    } else {
      counted(sentence, i, found);
    }
  }

  /** 甲、乙、丙等3名航天员: a post after a list and its count. */
  private void counted(ParsedSentence sentence, int i, FoundPosts found) {
    List<Unit> units = sentence.units();
    int at = i + 1;
    if (at < units.size() && units.get(at).isWord("等")) {
      at++;
    }
    int counted = at;
    while (at < units.size()
        && (units.get(at).isTagged("m")
            || units.get(at).isTagged("q")
            || (at > counted && isBody(units.get(at))))) {
      at++;
    }
    if (at > counted
        && at < units.size()
        && units.get(at) instanceof Unit.Title title
        && !isPerson(units, at + 1)) {
      Optional<Entity> body =
          units.get(at - 1) instanceof Unit.Name name
              ? Optional.of(name.entity())
              : onlyTeam(sentence);
      for (Entity each : list(sentence, i)) {
        found.add(each, alone(title, body), sentence, "post-after-list");
      }
    }
  }

  private static boolean isBody(Unit unit) {
    return unit instanceof Unit.Name name && name.entity().type() == EntityType.ORGANIZATION;
  }

  /** The only team that the sentence names: 某队派出甲、乙两名队员. */
  private static Optional<Entity> onlyTeam(ParsedSentence sentence) {
    List<Entity> teams =
        sentence.units().stream()
            .filter(u -> u instanceof Unit.Name)
            .map(u -> ((Unit.Name) u).entity())
            .filter(e -> e.type() == EntityType.ORGANIZATION && TEAM.matcher(e.name()).find())
            .distinct()
            .toList();
    return teams.size() == 1 ? Optional.of(teams.get(0)) : Optional.empty();
  }

  private static PostChain.Post alone(Unit.Title title, Optional<Entity> body) {
    return new PostChain.Post(title.title(), body, false, PostStatus.HELD, title);
  }

  /** The people of the list that ends with unit {@code i}. */
  static List<Entity> list(ParsedSentence sentence, int i) {
    List<Entity> people = new ArrayList<>();
    List<Unit> units = sentence.units();
    for (int at = i; isPerson(units, at); at -= 2) {
      people.add(0, ((Unit.Name) units.get(at)).entity());
      if (at < 2 || !isConjunction(units.get(at - 1))) {
        break;
      }
    }
    return people;
  }

  private static Optional<Entity> bodyBefore(ParsedSentence sentence, int i) {
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

  private static boolean isConjunction(Unit unit) {
    return unit.isWord("、") || unit.isWord("和") || unit.isWord("与") || unit.isWord("及");
  }

  static boolean isPerson(List<Unit> units, int i) {
    return i >= 0
        && i < units.size()
        && units.get(i) instanceof Unit.Name name
        && name.entity().type() == EntityType.PERSON;
  }

  /** A pronoun stands for a person but takes no post beside it. */
  private static boolean isNamed(List<Unit> units, int i) {
    Unit.Name name = (Unit.Name) units.get(i);
    return name.entity().mentions().contains(name.span());
  }
}
