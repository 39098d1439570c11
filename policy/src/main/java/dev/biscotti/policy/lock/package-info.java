/**
 * Compares declarations with the lock that holds what visitors were last told, and accepts what is
 * meant.
 */
@NullMarked
package dev.biscotti.policy.lock;

import org.jspecify.annotations.NullMarked;
