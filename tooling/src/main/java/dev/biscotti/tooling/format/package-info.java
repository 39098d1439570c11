/** The formats in which other programs read the reports of any check. */
@NullMarked
package dev.biscotti.tooling.format;

import org.jspecify.annotations.NullMarked;
