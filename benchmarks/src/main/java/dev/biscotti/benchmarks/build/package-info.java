/**
 * The cost of builds: complete compilations compared with other processors and checkers, documents,
 * and {@code biscotti check}. Each measurement is a separate process; {@link
 * dev.biscotti.benchmarks.build.BuildBenchmark} starts them in turn.
 */
@NullMarked
package dev.biscotti.benchmarks.build;

import org.jspecify.annotations.NullMarked;
