/**
 * Typed cookies: what generated classes extend. A class of this package offers what its declaration
 * leaves open and nothing else.
 */
@NullMarked
package dev.biscotti.runtime.cookie;

import org.jspecify.annotations.NullMarked;
