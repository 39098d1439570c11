/**
 * The vocabulary in which an application declares its cookies, once, as annotated constants.
 *
 * <p>Everything a declaration says stands in annotation members, never in Javadoc, and every
 * annotation is kept in the class file: an incremental build hands the processor class files, in
 * which neither comments nor source-only annotations survive.
 *
 * <p>Text members take inline Markdown (emphasis, code, links) unless they say otherwise. An empty
 * text member means "not stated".
 */
@NullMarked
package dev.biscotti.annotations;

import org.jspecify.annotations.NullMarked;
