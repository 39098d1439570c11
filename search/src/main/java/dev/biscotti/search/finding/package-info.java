/**
 * Findings about the names that code uses: the declarations they are checked against, and the
 * messages.
 */
@NullMarked
package dev.biscotti.search.finding;

import org.jspecify.annotations.NullMarked;
