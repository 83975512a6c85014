package org.newsgraph.graph.named;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The named queries, by name. Immutable and thread-safe. */
public final class NamedQueries {

  private static final String INDEX = "index.txt";

  private final Map<String, NamedQuery> byName;

  private NamedQueries(Map<String, NamedQuery> byName) {
    this.byName = byName;
  }

  /** The queries that {@code index.txt} lists. */
  public static NamedQueries bundled() {
    Map<String, NamedQuery> byName = new TreeMap<>();
    read(INDEX)
        .lines()
        .forEach(name -> byName.put(name, NamedQuery.parse(name, read(name + ".rq"))));
    return new NamedQueries(byName);
  }

  /** All of them, in the order of their names. */
  public Collection<NamedQuery> all() {
    return byName.values();
  }

  /** Whether there is a query of this name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * The query of a name.
   *
   * @throws ArgumentException if there is none
   */
  public NamedQuery named(String name) throws ArgumentException {
    NamedQuery query = byName.get(name);
    if (query == null) {
      throw new ArgumentException("There is no query named '" + name + "'");
    }
    return query;
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(NamedQueries.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
