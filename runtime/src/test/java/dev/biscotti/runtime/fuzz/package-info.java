/** What comes from a visitor, made up by Jazzer to break what we promise of it. */
@NullMarked
package dev.biscotti.runtime.fuzz;

import org.jspecify.annotations.NullMarked;
