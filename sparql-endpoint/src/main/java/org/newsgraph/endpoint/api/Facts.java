package org.newsgraph.endpoint.api;

import java.util.List;

/**
 * Facts by kind: posts, relations and events once each, events in order of time.
 *
 * @param complete whether nothing was left out for a limit
 */
public record Facts(
    List<StatedFact.Post> posts,
    List<StatedFact.Relation> relations,
    List<StatedFact.Event> events,
    List<StatedFact.Statement> statements,
    boolean complete) {}
