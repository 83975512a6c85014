/**
 * The command line: one class a command, each wiring the other modules together and printing what
 * they give. The only package that writes to standard output.
 */
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
