/**
 * What a build pays: whole compilations beside other processors and checkers, documents, and {@code
 * biscotti check}. Everything measured is a process of its own, started by {@link
 * dev.biscotti.benchmarks.build.BuildBenchmark} in turns.
 */
@NullMarked
package dev.biscotti.benchmarks.build;

import org.jspecify.annotations.NullMarked;
