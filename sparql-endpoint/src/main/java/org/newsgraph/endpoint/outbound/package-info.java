/**
 * What the server asks of others: nothing, but for services, documents and functions that whoever
 * runs it has allowed by name.
 */
@NullMarked
package org.newsgraph.endpoint.outbound;

import org.jspecify.annotations.NullMarked;
