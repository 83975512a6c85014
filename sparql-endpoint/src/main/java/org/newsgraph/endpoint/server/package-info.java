/**
 * The front door. The only room that knows Spark Java and Jetty, so that either can be replaced.
 */
@NullMarked
package org.newsgraph.endpoint.server;

import org.jspecify.annotations.NullMarked;
