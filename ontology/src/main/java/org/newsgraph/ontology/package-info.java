/** See the module's description in its pom. */
@NullMarked
package org.newsgraph.ontology;

import org.jspecify.annotations.NullMarked;
