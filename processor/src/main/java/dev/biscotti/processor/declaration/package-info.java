/** Reads annotated elements into the immutable model, with the place of each fact. */
@NullMarked
package dev.biscotti.processor.declaration;

import org.jspecify.annotations.NullMarked;
