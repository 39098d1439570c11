/** Texts as far as they are known: characters, and gaps that others fill. */
@NullMarked
package dev.biscotti.search.text;

import org.jspecify.annotations.NullMarked;
