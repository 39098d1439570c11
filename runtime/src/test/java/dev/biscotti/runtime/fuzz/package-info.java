/** Jazzer searches for visitors' input that breaks a promise. */
@NullMarked
package dev.biscotti.runtime.fuzz;

import org.jspecify.annotations.NullMarked;
