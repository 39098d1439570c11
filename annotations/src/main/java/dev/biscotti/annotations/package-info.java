/**
 * The vocabulary in which an application declares its cookies, once, as annotated constants.
 *
 * <p>A declaration states its facts in annotation members, never in Javadoc, and every annotation
 * is kept in the class file. In an incremental build the processor gets class files, which contain
 * neither comments nor source-only annotations.
 *
 * <p>Text members accept inline Markdown (emphasis, code, links) unless they say otherwise. An
 * empty text member means "not stated".
 */
@NullMarked
package dev.biscotti.annotations;

import org.jspecify.annotations.NullMarked;
