/** Differences of texts, as developers read them. */
@NullMarked
package dev.biscotti.policy.diff;

import org.jspecify.annotations.NullMarked;
