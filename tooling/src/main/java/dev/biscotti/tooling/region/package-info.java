/**
 * Regions in hand-written pages: the text between two markers is generated from the declarations,
 * and everything else belongs to the author.
 */
@NullMarked
package dev.biscotti.tooling.region;

import org.jspecify.annotations.NullMarked;
