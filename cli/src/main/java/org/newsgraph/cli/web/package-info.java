/** What asks web addresses: answers are bounded in bytes and time. Uses no other room. */
@NullMarked
package org.newsgraph.cli.web;

import org.jspecify.annotations.NullMarked;
