/**
 * One HTTP exchange as the handlers see it: parameters, negotiation, the streamed reply, problems.
 * Knows the servlet API; knows neither Spark nor Jetty.
 */
@NullMarked
package org.newsgraph.endpoint.http;

import org.jspecify.annotations.NullMarked;
