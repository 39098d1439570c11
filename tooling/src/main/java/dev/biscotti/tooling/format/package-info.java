/** The formats in which other programs read reports, whatever found what they tell. */
@NullMarked
package dev.biscotti.tooling.format;

import org.jspecify.annotations.NullMarked;
