/**
 * The cost of the runtime, compared with the equivalents of servers and frameworks. Each class is
 * one operation, each of its methods one contender. {@code floor} methods are the minimal code that
 * does the work without any of the guarantees.
 */
@NullMarked
package dev.biscotti.benchmarks;

import org.jspecify.annotations.NullMarked;
