/**
 * The lock of a policy: reads and writes {@code META-INF/biscotti/<id>.lock}, and says what it
 * means for the declarations that are running. The format is described in {@code docs/lock.md}.
 */
@NullMarked
package dev.biscotti.runtime.lock;

import org.jspecify.annotations.NullMarked;
