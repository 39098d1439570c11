/** Differences of texts, as developers read them. */
@NullMarked
package dev.biscotti.tooling.diff;

import org.jspecify.annotations.NullMarked;
