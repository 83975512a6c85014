package org.newsgraph.graph.text;

/**
 * A thing that a search has found.
 *
 * @param by the name by which it was found
 * @param score the more the better: how the name fits, not how often it is mentioned
 */
public record FoundThing(Thing thing, String by, float score) {}
