/** Cookie values that the visitor's device can keep but not change, or not even read. */
@NullMarked
package dev.biscotti.runtime.protection;

import org.jspecify.annotations.NullMarked;
