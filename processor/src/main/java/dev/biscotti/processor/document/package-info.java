/** Writes the documents of each policy to the class output. */
@NullMarked
package dev.biscotti.processor.document;

import org.jspecify.annotations.NullMarked;
