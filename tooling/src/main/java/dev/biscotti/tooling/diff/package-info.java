/** Differences between texts, in the format that developers know. */
@NullMarked
package dev.biscotti.tooling.diff;

import org.jspecify.annotations.NullMarked;
