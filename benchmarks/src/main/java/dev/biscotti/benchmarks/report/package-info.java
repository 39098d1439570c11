/** Turns what JMH measured into the tables and the picture of {@code docs/performance.md}. */
@NullMarked
package dev.biscotti.benchmarks.report;

import org.jspecify.annotations.NullMarked;
