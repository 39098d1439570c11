/**
 * The search for cookies that nobody declared, as far as it is the same for source and bytecode:
 * the table of APIs that set or read a cookie, the texts that a name can be, the declared set, and
 * the findings in words. Nothing here knows a compiler or a class file.
 */
@NullMarked
package dev.biscotti.search;

import org.jspecify.annotations.NullMarked;
