/** Functions on text that can be ended and do not fill the memory, in the place of ARQ's own. */
@NullMarked
package org.newsgraph.endpoint.guard;

import org.jspecify.annotations.NullMarked;
