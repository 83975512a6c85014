/** What operators watch: counts, times and sizes, in the format of Prometheus. */
@NullMarked
package org.newsgraph.endpoint.metrics;

import org.jspecify.annotations.NullMarked;
