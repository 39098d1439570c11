/**
 * Every rule and every sentence in which a breach is reported, whether the compiler reports it or a
 * search of class files.
 */
@NullMarked
package dev.biscotti.search.rule;

import org.jspecify.annotations.NullMarked;
