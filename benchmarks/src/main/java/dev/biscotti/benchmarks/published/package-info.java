/**
 * Measures how many of the cookies that published libraries and applications set are named by the
 * search in class files. {@code benchmarks/published} records what they set, as read in their
 * sources; {@code bin/published} runs the measurement.
 */
@NullMarked
package dev.biscotti.benchmarks.published;

import org.jspecify.annotations.NullMarked;
