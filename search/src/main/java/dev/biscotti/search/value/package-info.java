/** The possible texts of values, as far as the code shows them. */
@NullMarked
package dev.biscotti.search.value;

import org.jspecify.annotations.NullMarked;
