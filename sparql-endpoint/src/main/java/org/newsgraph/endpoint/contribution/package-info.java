/**
 * What clients bring: articles and judgements, for who shows the token; and the feed of what each
 * commit changed.
 */
@NullMarked
package org.newsgraph.endpoint.contribution;

import org.jspecify.annotations.NullMarked;
