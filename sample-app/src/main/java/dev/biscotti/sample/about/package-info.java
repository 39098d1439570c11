/** A page of the shop that a shared cache may keep, so it must not depend on its visitor. */
@NullMarked
package dev.biscotti.sample.about;

import org.jspecify.annotations.NullMarked;
