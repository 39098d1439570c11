/**
 * What code does with cookies: which names it uses, where they come from, and whether it deletes
 * them.
 */
@NullMarked
package dev.biscotti.search.use;

import org.jspecify.annotations.NullMarked;
