/**
 * The JSON API: search, entities, neighbourhoods, articles, figures. {@code openapi.yaml} describes
 * it. Queries stand in {@code .rq} files beside the classes; here they are asked and their rows put
 * into the records that become JSON.
 */
@NullMarked
package org.newsgraph.endpoint.api;

import org.jspecify.annotations.NullMarked;
