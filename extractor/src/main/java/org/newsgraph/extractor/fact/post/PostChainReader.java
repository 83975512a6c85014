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

/** Reads chains of posts to the left of a name and to the right of a verb. Immutable. */
final class PostChainReader {

  /** A longer run of words between an organization and a post is no part of the post. */
  private static final int LONGEST_PORTFOLIO = 6;

  private static final int LONGEST_GAP = 9;

  /** What ends so before a post is a body that was not recognized as a name. */
  private static final Pattern UNNAMED_BODY =
      Pattern.compile("[局所委院部会校社厅室科处队站馆团厂店行]$|中心$|公司$|集团$|籍$|^籍");

  /** Posts of which there are several, by what they are charged with. */
  private static final String HAS_PORTFOLIO = "(?:常务副|副)?(?:大臣|部长|司长|厅长|局长|委员|代表|特使|专员)";

  private final PostWords words;

  PostChainReader(PostWords words) {
    this.words = words;
  }

  /** The chain that begins at unit {@code start} and runs to the right. */
  Optional<PostChain> startingAt(ParsedSentence sentence, int start, boolean overCommas) {
    List<Unit> units = sentence.units();
    List<PostChain.Post> posts = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    List<Integer> before = List.of();
    Optional<Entity> shared = Optional.empty();
    Optional<PostStatus> status = Optional.empty();
    boolean left = false;
    int end = start;
    for (int i = start; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit instanceof Unit.Name name) {
        if (!isBody(name)) {
          break;
        }
        if (end == i && !posts.isEmpty() && leadsToTitle(sentence, i)) {
          posts.remove(posts.size() - 1);
          names.addAll(before);
        }
        names.add(i);
      } else if (unit instanceof Unit.Title title) {
        boolean own = !names.isEmpty();
        if (own) {
          shared = Optional.of(body(units, names, i));
        } else if (UNNAMED_BODY.matcher(wordsBefore(sentence, i, start)).find()) {
          shared = Optional.empty();
        }
        PostStatus held = status.orElse(!own && left ? PostStatus.FORMER : PostStatus.HELD);
        posts.add(
            new PostChain.Post(
                portfolio(sentence, i, names) + title.title(), shared, !own, held, title));
        before = List.copyOf(names);
        names.clear();
        status = Optional.empty();
        left = held == PostStatus.FORMER;
        end = i + 1;
      } else if (unit instanceof Unit.Time) {
        if (!overCommas) {
          break;
        }
      } else if (unit instanceof Unit.Word word) {
        Optional<PostStatus> marked = words.status(word.word());
        if (marked.isPresent()) {
          status = marked;
        } else if (words.isSkipped(word.word()) || sentence.bracketed().get(i)) {
          left &= !words.isNow(word.word());
        } else if (words.isSeparator(word.word()) || (overCommas && isPause(word))) {
          if (!names.isEmpty() && !leadsToTitle(sentence, i + 1)) {
            break;
          }
        } else if (!leadsToTitle(sentence, i)) {
          break;
        } else if (end == i && !posts.isEmpty()) {
          posts.remove(posts.size() - 1);
          names.addAll(before);
        }
      }
    }
    return posts.isEmpty() ? Optional.empty() : Optional.of(new PostChain(posts, start, end));
  }

  /** The chain that ends right before unit {@code end}: posts told before a person's name. */
  Optional<PostChain> endingAt(ParsedSentence sentence, int end) {
    List<Unit> units = sentence.units();
    int start = end;
    boolean afterSeparator = false;
    boolean seenTitle = false;
    int gap = 0;
    for (int i = end - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      if (unit instanceof Unit.Title) {
        start = i;
        seenTitle = true;
        afterSeparator = false;
        gap = 0;
      } else if (unit instanceof Unit.Name name) {
        if (!isBody(name) || !seenTitle || afterSeparator) {
          break;
        }
        start = i;
      } else if (unit instanceof Unit.Word word) {
        if (words.isSkipped(word.word()) || words.status(word.word()).isPresent()) {
          if (!word.word().equals("的") && !word.word().equals("”") && seenTitle && gap == 0) {
            start = i;
          }
          if (!seenTitle && !word.word().equals("”")) {
            break;
          }
        } else if (words.isSeparator(word.word()) && seenTitle) {
          afterSeparator = gap == 0;
        } else {
          gap++;
          if (!seenTitle || afterSeparator || !isNominal(word) || gap > LONGEST_GAP) {
            break;
          }
        }
      } else {
        break;
      }
    }
    return seenTitle
        ? startingAt(sentence, start, false).filter(chain -> chain.to() <= end)
        : Optional.empty();
  }

  private static boolean isBody(Unit.Name name) {
    return name.entity().type() != EntityType.PERSON && name.entity().type() != EntityType.PRODUCT;
  }

  /**
   * The body of a post: the last name before it; the first where the last only tells what the post
   * is concerned with (联合国刚果(金)问题特使, 中国驻法国大使).
   */
  private static Entity body(List<Unit> units, List<Integer> names, int title) {
    int first = names.get(0);
    int last = names.get(names.size() - 1);
    boolean concerned =
        names.size() > 1
            && (units.get(last - 1).isWord("驻")
                || units.get(last - 1).isWord("常驻")
                || (entity(units, last).type() == EntityType.PLACE && title - last > 1));
    return entity(units, concerned ? first : last);
  }

  private static Entity entity(List<Unit> units, int i) {
    return ((Unit.Name) units.get(i)).entity();
  }

  /** 外交 in 英国外交大臣: the few words between a body and a post are part of the post. */
  private String portfolio(ParsedSentence sentence, int title, List<Integer> names) {
    int from = names.isEmpty() ? 0 : names.get(names.size() - 1) + 1;
    String portfolio = wordsBefore(sentence, title, from);
    boolean unnamed =
        names.isEmpty()
            && (!((Unit.Title) sentence.units().get(title)).title().matches(HAS_PORTFOLIO)
                || UNNAMED_BODY.matcher(portfolio).find()
                || portfolio.length() < 2);
    return portfolio.length() > LONGEST_PORTFOLIO || unnamed ? "" : portfolio;
  }

  private String wordsBefore(ParsedSentence sentence, int title, int from) {
    StringBuilder before = new StringBuilder();
    for (int i = title - 1; i >= from; i--) {
      if (!(sentence.units().get(i) instanceof Unit.Word word)
          || !isNominal(word)
          || isCount(word)
          || words.status(word.word()).isPresent()
          || sentence.bracketed().get(i)) {
        break;
      }
      before.insert(0, word.word());
    }
    return before.toString();
  }

  private static boolean leadsToTitle(ParsedSentence sentence, int from) {
    List<Unit> units = sentence.units();
    for (int i = from; i < units.size() && i - from <= LONGEST_GAP; i++) {
      if (units.get(i) instanceof Unit.Title) {
        return true;
      }
      boolean passes =
          units.get(i) instanceof Unit.Name name
              ? isBody(name)
              : units.get(i) instanceof Unit.Word word
                  && (isNominal(word) || sentence.bracketed().get(i));
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPause(Unit.Word word) {
    return word.word().equals("，") || word.word().equals(",");
  }

  private static boolean isCount(Unit.Word word) {
    return word.nature().startsWith("m") || word.nature().startsWith("q") || isTerm(word);
  }

  /** 第六任, 第三届. */
  private static boolean isTerm(Unit.Word word) {
    return word.word().equals("任") || word.word().equals("届");
  }

  private static boolean isNominal(Unit.Word word) {
    String nature = word.nature();
    return isTerm(word)
        || nature.startsWith("n")
        || nature.startsWith("vn")
        || nature.startsWith("b")
        || nature.startsWith("g")
        || nature.startsWith("m")
        || nature.startsWith("q")
        || nature.startsWith("an")
        || nature.startsWith("j");
  }
}
