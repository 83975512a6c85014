/**
 * Posts: who holds which post in which organization, read from titles beside names, lists and
 * verbs. Uses {@code syntax} and {@code name}.
 */
@NullMarked
package org.newsgraph.extractor.fact.post;

import org.jspecify.annotations.NullMarked;
