/** Statements: who said or wrote what. Uses {@code syntax} and {@code name}. */
@NullMarked
package org.newsgraph.extractor.fact.statement;

import org.jspecify.annotations.NullMarked;
