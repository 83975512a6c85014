/**
 * The store of the knowledge graph: transactions, ingest and withdrawal, queries, statistics,
 * validation, export. The only package that opens transactions; knows no HTTP and no command line.
 */
@NullMarked
package org.newsgraph.graph;

import org.jspecify.annotations.NullMarked;
