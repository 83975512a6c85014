/** See the module's description in its pom. */
@NullMarked
package org.newsgraph.graph;

import org.jspecify.annotations.NullMarked;
