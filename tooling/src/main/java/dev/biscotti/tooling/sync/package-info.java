/**
 * Keeps a module's documents in sync: compares its locks, built pages, hand-written pages and
 * libraries with its declarations. Prints nothing; the command line, build plugins and tests show
 * the results.
 *
 * <p>Start with {@link dev.biscotti.tooling.sync.PolicySync}.
 */
@NullMarked
package dev.biscotti.tooling.sync;

import org.jspecify.annotations.NullMarked;
