package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The features that are present at one place. A feature is a template and its values; models know
 * it by a hash of these, so that no text is put together while reading. The hash is 64 bits wide:
 * two of some 100,000 features share one with a chance below one in a billion. For one thread.
 */
public final class Features {

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final String BETWEEN = "|";
  private static final String[] NUMBERS = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"
  };

  private final boolean named;
  private final List<String> names = new ArrayList<>();
  private long[] keys = new long[64];
  private long[] seen = new long[128];
  private int size;

  private Features(boolean named) {
    this.named = named;
  }

  /** No features yet, to be weighed. */
  public static Features toWeigh() {
    return new Features(false);
  }

  /** No features yet, to be learned from: they keep their names. */
  public static Features toLearn() {
    return new Features(true);
  }

  /** Adds a feature, unless it is there. */
  public void add(String template, String... values) {
    long key = step(PRIME, template);
    for (String value : values) {
      key = step(step(key, BETWEEN), value);
    }
    key = finish(key);
    if (!isNew(key)) {
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
    if (named) {
      names.add(values.length == 0 ? template : template + BETWEEN + String.join(BETWEEN, values));
    }
  }

  /** Adds a feature, and once more for one kind of place. */
  public void both(String kind, String template, String... values) {
    add(template, values);
    String[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = kind;
    add(template, more);
  }

  private boolean isNew(long key) {
    if (4 * size >= 3 * seen.length) {
      seen = new long[2 * seen.length];
      for (int i = 0; i < size; i++) {
        isNew(keys[i]);
      }
    }
    int mask = seen.length - 1;
    for (int at = (int) key & mask; ; at = at + 1 & mask) {
      if (seen[at] == key) {
        return false;
      } else if (seen[at] == 0) {
        seen[at] = key;
        return true;
      }
    }
  }

  /** A number as a value. */
  public static String number(int number) {
    return number >= 0 && number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
  }

  /** A yes or no as a value. */
  public static String flag(boolean flag) {
    return flag ? "true" : "false";
  }

  /** The names, each once. */
  public Set<String> names() {
    return new LinkedHashSet<>(names);
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  /** The key of a feature by its name. */
  static long keyOf(String name) {
    return finish(step(PRIME, name));
  }

  /** Not by {@code hashCode}, which is the same for hundreds of words of two characters. */
  private static long step(long key, String text) {
    long mixed = key;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * PRIME;
      mixed ^= mixed >>> 32;
    }
    return mixed;
  }

  private static long finish(long key) {
    return key * PRIME ^ key >>> 29;
  }
}
