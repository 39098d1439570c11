/** Partly known texts: characters, and gaps that other code fills. */
@NullMarked
package dev.biscotti.search.text;

import org.jspecify.annotations.NullMarked;
