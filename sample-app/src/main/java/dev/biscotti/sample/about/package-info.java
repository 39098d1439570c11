/** A page of the shop that a shared cache may keep, so that it knows nothing of its visitor. */
@NullMarked
package dev.biscotti.sample.about;

import org.jspecify.annotations.NullMarked;
