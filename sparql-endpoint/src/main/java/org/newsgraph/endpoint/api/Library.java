package org.newsgraph.endpoint.api;

import java.util.List;
import org.newsgraph.graph.named.NamedQueries;
import org.newsgraph.graph.named.NamedQuery;
import org.newsgraph.graph.named.Parameter;

/** The named queries as the API lists them; at {@code /api/queries/NAME} one is asked. */
record Library(List<Listed> queries) {

  /** One of them. */
  record Listed(String name, String titleZh, String titleEn, List<Told> parameters, String text) {}

  /** What it can be told, of which kind, and what it is unless told. */
  record Told(String name, String kind, String titleZh, String titleEn, String standard) {}

  static Library of(NamedQueries named) {
    return new Library(named.all().stream().map(Library::listed).toList());
  }

  private static Listed listed(NamedQuery query) {
    return new Listed(
        query.name(),
        query.titleZh(),
        query.titleEn(),
        query.parameters().stream().map(Library::told).toList(),
        query.text());
  }

  private static Told told(Parameter each) {
    return new Told(each.name(), each.kind(), each.titleZh(), each.titleEn(), each.standardText());
  }
}
