/** The APIs that set, read or delete cookies, and how calls are matched with them. */
@NullMarked
package dev.biscotti.search.sink;

import org.jspecify.annotations.NullMarked;
