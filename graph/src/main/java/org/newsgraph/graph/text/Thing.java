package org.newsgraph.graph.text;

/**
 * A thing as the index knows it.
 *
 * @param iri its IRI
 * @param name its fullest name
 * @param type Person, Organization, Place, Product, CreativeWork or Event
 * @param mentions how often articles mention it
 */
public record Thing(String iri, String name, String type, int mentions) {}
