package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features that are present at one place. A feature's name is a template and its values, {@code
 * |} between them; models know it by a hash of the name, so that no text is put together while
 * reading. The hash is 64 bits wide: two of some 100,000 features share one with a chance below one
 * in a billion. For one thread.
 */
public final class Features {

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final String BETWEEN = "|";
  private static final FeatureText SEPARATOR = FeatureText.of(BETWEEN);
  private static final String[] NUMBERS = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"
  };

  private final boolean named;
  private final List<String> names = new ArrayList<>();
  private long[] keys = new long[48];
  private long[] seen = {};
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
    long hash = FeatureText.append(0, template);
    for (String value : values) {
      hash = FeatureText.append(SEPARATOR.after(hash), value);
    }
    long key = finish(hash);
    if (!isNew(key)) {
      return;
    }
    addKey(key);
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

  /** The piece that begins the names of a template's features. */
  public static FeatureText template(String... parts) {
    return FeatureText.of(String.join(BETWEEN, parts) + BETWEEN);
  }

  /** Adds a feature without a value that is not there yet. */
  public void put(FeatureText name) {
    addKey(finish(name.after(0)));
    if (named) {
      names.add(name.toString());
    }
  }

  /**
   * Adds a feature that is not there yet, unchecked: faster than {@link #add}.
   *
   * @param template of {@link #template}
   */
  public void put(FeatureText template, FeatureText value) {
    addKey(finish(value.after(template.after(0))));
    if (named) {
      names.add(template.toString() + value);
    }
  }

  /** Adds a feature of two values that is not there yet. */
  public void put(FeatureText template, FeatureText first, FeatureText second) {
    addKey(finish(second.after(SEPARATOR.after(first.after(template.after(0))))));
    if (named) {
      names.add(template.toString() + first + BETWEEN + second);
    }
  }

  /** Adds a feature of three values that is not there yet. */
  public void put(FeatureText template, FeatureText first, FeatureText second, FeatureText third) {
    long two = second.after(SEPARATOR.after(first.after(template.after(0))));
    addKey(finish(third.after(SEPARATOR.after(two))));
    if (named) {
      names.add(template.toString() + first + BETWEEN + second + BETWEEN + third);
    }
  }

  private void addKey(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
  }

  private boolean isNew(long key) {
    if (4 * size >= 3 * seen.length) {
      seen = new long[Math.max(128, 2 * seen.length)];
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
  public List<String> names() {
    return List.copyOf(names);
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  /** The key of a feature by its name. */
  static long keyOf(String name) {
    return finish(FeatureText.append(0, name));
  }

  /** Spreads a hash over all bits; never 0, which marks what is empty. */
  private static long finish(long hash) {
    long key = (hash ^ hash >>> 32) * PRIME;
    key ^= key >>> 29;
    return key == 0 ? 1 : key;
  }
}
