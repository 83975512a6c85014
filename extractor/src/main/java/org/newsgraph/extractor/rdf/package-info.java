/** Facts as RDF. Uses all of the extractor; nothing of it uses this. */
@NullMarked
package org.newsgraph.extractor.rdf;

import org.jspecify.annotations.NullMarked;
