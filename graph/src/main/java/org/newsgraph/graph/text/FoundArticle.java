package org.newsgraph.graph.text;

/**
 * An article whose headline or text a search has found.
 *
 * @param iri its IRI
 * @param headline its headline
 * @param score the more the better
 */
public record FoundArticle(String iri, String headline, float score) {}
