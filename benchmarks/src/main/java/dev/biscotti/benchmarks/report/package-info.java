/** Turns measurements into the tables and charts of {@code docs/performance.md}. */
@NullMarked
package dev.biscotti.benchmarks.report;

import org.jspecify.annotations.NullMarked;
