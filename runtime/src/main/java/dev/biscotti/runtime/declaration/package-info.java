/**
 * Cookie declarations as immutable data: the content of the annotations, used by the processor, the
 * documents and the guard.
 *
 * <p>An empty string means that something is not stated, as in the annotations.
 */
@NullMarked
package dev.biscotti.runtime.declaration;

import org.jspecify.annotations.NullMarked;
