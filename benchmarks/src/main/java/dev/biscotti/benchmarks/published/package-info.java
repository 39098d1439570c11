/**
 * How many of the cookies that published libraries and applications set the search in class files
 * names. What they set was read in their sources, and is written down in {@code
 * benchmarks/published}; {@code bin/published} measures.
 */
@NullMarked
package dev.biscotti.benchmarks.published;

import org.jspecify.annotations.NullMarked;
