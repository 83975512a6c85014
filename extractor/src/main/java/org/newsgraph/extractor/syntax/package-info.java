/**
 * The shallow syntax of news sentences: units (names, titles, dates, words), noun phrases with
 * their coordination, and clauses. Uses {@code name}, {@code time}, {@code text} and the lexicon.
 */
@NullMarked
package org.newsgraph.extractor.syntax;

import org.jspecify.annotations.NullMarked;
