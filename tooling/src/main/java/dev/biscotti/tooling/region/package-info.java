/**
 * Regions in pages that are written by hand: what is between two markers is written from the
 * declarations, and everything else is its author's.
 */
@NullMarked
package dev.biscotti.tooling.region;

import org.jspecify.annotations.NullMarked;
