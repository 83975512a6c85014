/**
 * Reads the names of an article once more: a sequence model, learned from annotated articles, sees
 * what the finders and the grammar made of each character and puts borders and kinds right.
 */
@NullMarked
package org.newsgraph.extractor.name.revision;

import org.jspecify.annotations.NullMarked;
