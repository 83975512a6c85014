/**
 * What keeps a store well while a server holds it: backup and compaction, for who has the token.
 */
@NullMarked
package org.newsgraph.endpoint.upkeep;

import org.jspecify.annotations.NullMarked;
