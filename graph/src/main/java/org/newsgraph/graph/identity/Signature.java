package org.newsgraph.graph.identity;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.extractor.name.EntityType;

/**
 * What one article says of one thing that tells it from others. Articles that say the same give
 * equal signatures, so that a store has few of them however many articles it holds. Immutable;
 * compared by its text, which is put together once, since many are compared.
 */
final class Signature implements Comparable<Signature> {

  private static final String FIELD = "\n";
  private static final String ITEM = "\t";
  private static final String PART = "@";
  private static final int FIELDS = 7;

  private final EntityType type;
  private final String name;
  private final NavigableSet<String> aliases;
  private final String wikidata;
  private final NavigableSet<Post> posts;
  private final NavigableSet<String> ties;
  private final int year;
  private final String text;

  /**
   * @param type what kind of thing it is
   * @param name its fullest name, as written
   * @param aliases its other names, as written
   * @param wikidata its Wikidata id, or empty
   * @param posts the posts that a person holds or held
   * @param ties names of relatives, of schools and of others that the person is tied to
   * @param year the year of the article, or 0; only where there are posts or ties
   */
  Signature(
      EntityType type,
      String name,
      NavigableSet<String> aliases,
      String wikidata,
      NavigableSet<Post> posts,
      NavigableSet<String> ties,
      int year) {
    this.type = type;
    this.name = name;
    this.aliases = Collections.unmodifiableNavigableSet(new TreeSet<>(aliases));
    this.wikidata = wikidata;
    this.posts = Collections.unmodifiableNavigableSet(new TreeSet<>(posts));
    this.ties = Collections.unmodifiableNavigableSet(new TreeSet<>(ties));
    this.year = year;
    this.text =
        String.join(
            FIELD,
            type.name(),
            clean(name),
            this.aliases.stream().map(Signature::clean).collect(Collectors.joining(ITEM)),
            wikidata,
            this.posts.stream()
                .map(post -> clean(post.title()).replace(PART, " ") + PART + clean(post.body()))
                .collect(Collectors.joining(ITEM)),
            this.ties.stream().map(Signature::clean).collect(Collectors.joining(ITEM)),
            Integer.toString(year));
  }

  EntityType type() {
    return type;
  }

  String name() {
    return name;
  }

  NavigableSet<String> aliases() {
    return aliases;
  }

  String wikidata() {
    return wikidata;
  }

  NavigableSet<Post> posts() {
    return posts;
  }

  NavigableSet<String> ties() {
    return ties;
  }

  int year() {
    return year;
  }

  /** Whether it says no more than a name. */
  boolean isBare() {
    return wikidata.isEmpty() && posts.isEmpty() && ties.isEmpty();
  }

  /** The text that {@link #parse} reads; equal signatures have equal texts. */
  String text() {
    return text;
  }

  /** Reads what {@link #text} writes. */
  static Signature parse(String text) {
    String[] fields = text.split(FIELD, FIELDS);
    TreeSet<Post> posts = new TreeSet<>();
    for (String post : items(fields[4])) {
      int at = post.indexOf(PART);
      posts.add(new Post(post.substring(0, at), post.substring(at + 1)));
    }
    return new Signature(
        EntityType.valueOf(fields[0]),
        fields[1],
        new TreeSet<>(items(fields[2])),
        fields[3],
        posts,
        new TreeSet<>(items(fields[5])),
        Integer.parseInt(fields[6]));
  }

  private static List<String> items(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(ITEM));
  }

  /** Without the characters that set the fields apart. */
  private static String clean(String name) {
    return name.replaceAll("\\s+", " ");
  }

  @Override
  public int compareTo(Signature other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && text.equals(signature.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
