/**
 * The guard between the application and the visitor's device: a declared cookie is set, read and
 * kept only as the policy says.
 */
@NullMarked
package dev.biscotti.runtime.guard;

import org.jspecify.annotations.NullMarked;
