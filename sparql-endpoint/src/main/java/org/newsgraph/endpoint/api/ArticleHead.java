package org.newsgraph.endpoint.api;

import java.util.List;
import java.util.Optional;

/**
 * An article without its text.
 *
 * @param iri its IRI and the name of its graph
 * @param headline its headline, or the first words of its text if it has none
 * @param url the address at its source
 * @param published date, or date and time with offset
 * @param publishers who published it
 * @param sections the sections it stood in
 */
public record ArticleHead(
    String iri,
    String headline,
    Optional<String> url,
    Optional<String> published,
    List<String> publishers,
    List<String> sections) {}
