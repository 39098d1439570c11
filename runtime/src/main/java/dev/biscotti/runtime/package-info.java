/** What an application implements for its own value types. */
@NullMarked
package dev.biscotti.runtime;

import org.jspecify.annotations.NullMarked;
