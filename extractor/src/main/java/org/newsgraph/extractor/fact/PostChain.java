package org.newsgraph.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/**
 * A chain of posts: 国务院副总理、外交部部长, each title with the organization named before it; a title without
 * one shares the organization of the title before it in the chain.
 *
 * @param posts the posts, in order
 * @param from the index of its first unit
 * @param to the index after its last unit
 */
record PostChain(List<Post> posts, int from, int to) {

  /** One post of a chain. */
  record Post(String title, Optional<Entity> organization, PostStatus status, Unit.Title unit) {}

  private static final Set<String> SEPARATORS = Set.of("、", "兼", "和", "及", "以及", "兼任", "与");
  private static final Set<String> FORMER = Set.of("原", "前", "时任", "曾任", "前任");
  private static final Set<String> SKIPPED =
      Set.of("的", "“", "”", "现任", "新任", "时任", "原", "前", "代", "现", "候任", "时");

  PostChain {
    posts = List.copyOf(posts);
  }

  /** The chain that begins at unit {@code start} and runs to the right. */
  static Optional<PostChain> startingAt(ParsedSentence sentence, int start, boolean overCommas) {
    List<Unit> units = sentence.units();
    List<Post> posts = new ArrayList<>();
    List<Entity> names = new ArrayList<>();
    Optional<Entity> shared = Optional.empty();
    PostStatus status = PostStatus.HELD;
    int i = start;
    int end = start;
    while (i < units.size()) {
      Unit unit = units.get(i);
      if (unit instanceof Unit.Name name) {
        if (name.entity().type() == EntityType.PERSON
            || name.entity().type() == EntityType.PRODUCT) {
          break;
        }
        names.add(name.entity());
      } else if (unit instanceof Unit.Title title) {
        if (!names.isEmpty()) {
          shared = Optional.of(names.get(names.size() - 1));
        }
        posts.add(new Post(title.title(), shared, status, title));
        names.clear();
        status = PostStatus.HELD;
        end = i + 1;
      } else if (unit instanceof Unit.Time) {
        if (!overCommas) {
          break;
        }
      } else if (unit instanceof Unit.Word word) {
        if (FORMER.contains(word.word())) {
          status = PostStatus.FORMER;
        } else if (word.word().equals("代") || word.word().equals("代理")) {
          status = PostStatus.ACTING;
        } else if (word.word().equals("兼") || word.word().equals("兼任")) {
          status = PostStatus.CONCURRENT;
        } else if (SKIPPED.contains(word.word()) || sentence.bracketed().get(i)) {
          // stands between without a meaning of its own
        } else if (SEPARATORS.contains(word.word()) || (overCommas && isPause(word))) {
          if (!names.isEmpty() && posts.isEmpty()) {
            break;
          }
        } else {
          break;
        }
      }
      i++;
    }
    return posts.isEmpty() ? Optional.empty() : Optional.of(new PostChain(posts, start, end));
  }

  private static boolean isPause(Unit.Word word) {
    return word.word().equals("，") || word.word().equals(",");
  }

  /** The chain that ends right before unit {@code end}: posts told before a person's name. */
  static Optional<PostChain> endingAt(ParsedSentence sentence, int end) {
    List<Unit> units = sentence.units();
    int i = end - 1;
    int start = end;
    boolean afterSeparator = false;
    boolean seenTitle = false;
    while (i >= 0) {
      Unit unit = units.get(i);
      if (unit instanceof Unit.Title) {
        start = i;
        seenTitle = true;
        afterSeparator = false;
      } else if (unit instanceof Unit.Name name) {
        if (name.entity().type() == EntityType.PERSON
            || name.entity().type() == EntityType.PRODUCT
            || !seenTitle
            || afterSeparator) {
          break;
        }
        start = i;
      } else if (unit instanceof Unit.Word word) {
        if (SKIPPED.contains(word.word())) {
          if (!word.word().equals("的") && !word.word().equals("”") && seenTitle) {
            start = i;
          }
        } else if (SEPARATORS.contains(word.word()) && seenTitle) {
          afterSeparator = true;
        } else {
          break;
        }
      } else {
        break;
      }
      i--;
    }
    return seenTitle
        ? startingAt(sentence, start, false).filter(chain -> chain.to() <= end)
        : Optional.empty();
  }
}
