/** See the module's description in its pom. */
@NullMarked
package org.newsgraph.endpoint;

import org.jspecify.annotations.NullMarked;
