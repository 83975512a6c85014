/** See the module's description in its pom. */
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
