/** The SPARQL 1.1 Protocol: requests read, queries run under limits, replies streamed. */
@NullMarked
package org.newsgraph.endpoint.protocol;

import org.jspecify.annotations.NullMarked;
