/** Writes and reads the machine-readable copy of a policy's declarations. */
@NullMarked
package dev.biscotti.policy.inventory;

import org.jspecify.annotations.NullMarked;
