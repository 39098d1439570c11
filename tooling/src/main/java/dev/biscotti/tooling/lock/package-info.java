/**
 * Compares declarations with the lock that holds what visitors were last told, and accepts what is
 * meant.
 */
@NullMarked
package dev.biscotti.tooling.lock;

import org.jspecify.annotations.NullMarked;
