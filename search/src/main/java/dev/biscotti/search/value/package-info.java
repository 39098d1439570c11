/** What values can be: every text that an expression can yield, as far as the code shows it. */
@NullMarked
package dev.biscotti.search.value;

import org.jspecify.annotations.NullMarked;
