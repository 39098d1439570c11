/** The APIs that set, read or delete cookies, and which of them a call is. */
@NullMarked
package dev.biscotti.search.sink;

import org.jspecify.annotations.NullMarked;
