/**
 * The ingest job: looks at folders and feeds again and again and brings the store up to date. The
 * only place that fetches what is not named by the user, and so the most careful one.
 */
@NullMarked
package org.newsgraph.cli.watch;

import org.jspecify.annotations.NullMarked;
