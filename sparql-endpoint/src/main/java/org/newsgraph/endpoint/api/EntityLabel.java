package org.newsgraph.endpoint.api;

/**
 * How an entity is shown.
 *
 * @param iri its IRI
 * @param name its fullest name
 * @param type Person, Organization, Place, Product, CreativeWork or Event; Thing if none is stated
 * @param mentions how often articles mention it
 */
public record EntityLabel(String iri, String name, String type, int mentions) {}
