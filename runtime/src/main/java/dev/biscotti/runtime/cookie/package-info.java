/**
 * Typed cookies: the base classes of generated code. Each class offers only what its declaration
 * leaves open.
 */
@NullMarked
package dev.biscotti.runtime.cookie;

import org.jspecify.annotations.NullMarked;
