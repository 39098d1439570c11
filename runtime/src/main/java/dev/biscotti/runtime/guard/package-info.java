/**
 * What stands between the application and the visitor's device: nothing declared is set, read or
 * kept against what the policy says of it.
 */
@NullMarked
package dev.biscotti.runtime.guard;

import org.jspecify.annotations.NullMarked;
