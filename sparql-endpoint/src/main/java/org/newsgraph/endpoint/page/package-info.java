/** The explorer page: static files, held in memory, served under a strict content policy. */
@NullMarked
package org.newsgraph.endpoint.page;

import org.jspecify.annotations.NullMarked;
