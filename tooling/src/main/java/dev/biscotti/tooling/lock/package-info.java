/**
 * Compares declarations with the lock, which records what visitors were last told, and accepts
 * intended changes.
 */
@NullMarked
package dev.biscotti.tooling.lock;

import org.jspecify.annotations.NullMarked;
