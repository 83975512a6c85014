/**
 * Words that the extractor knows: titles, heads of names, gazetteers, speech verbs; all of it data.
 */
@NullMarked
package org.newsgraph.extractor.lexicon;

import org.jspecify.annotations.NullMarked;
