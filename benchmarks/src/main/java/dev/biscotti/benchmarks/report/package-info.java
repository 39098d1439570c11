/** Turns what was measured into the tables and pictures of {@code docs/performance.md}. */
@NullMarked
package dev.biscotti.benchmarks.report;

import org.jspecify.annotations.NullMarked;
