/**
 * Keeps a module's documents true: what its policies, locks, hand-written pages and libraries say,
 * compared with what is declared. Prints nothing; the command line, build plugins and tests show
 * what is found here.
 *
 * <p>{@link dev.biscotti.tooling.sync.PolicySync} is the way in.
 */
@NullMarked
package dev.biscotti.tooling.sync;

import org.jspecify.annotations.NullMarked;
