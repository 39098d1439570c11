/** Reads annotated elements into the immutable model, each fact with the place it was stated at. */
@NullMarked
package dev.biscotti.processor.declaration;

import org.jspecify.annotations.NullMarked;
