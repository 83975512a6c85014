/**
 * Facts as RDF: names things by IRIs, states what an extraction holds as the quads of its article's
 * graph. Uses all of the extractor and the ontology; nothing of the extractor uses this.
 */
@NullMarked
package org.newsgraph.extractor.rdf;

import org.jspecify.annotations.NullMarked;
