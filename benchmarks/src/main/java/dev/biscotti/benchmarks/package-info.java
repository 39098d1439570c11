/**
 * What the runtime costs, beside what servers and frameworks offer for the same. Each class is one
 * operation, each of its methods one contender; {@code floor} methods are the least code that could
 * do the work, without any of the guarantees.
 */
@NullMarked
package dev.biscotti.benchmarks;

import org.jspecify.annotations.NullMarked;
