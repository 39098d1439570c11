/** Writes the typed cookies and the guard of each policy. */
@NullMarked
package dev.biscotti.processor.codegen;

import org.jspecify.annotations.NullMarked;
