/**
 * All rules and the sentences that report their breaches, in the compiler and in a search of class
 * files.
 */
@NullMarked
package dev.biscotti.search.rule;

import org.jspecify.annotations.NullMarked;
