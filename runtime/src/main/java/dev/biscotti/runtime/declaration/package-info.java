/**
 * Cookie declarations as data: what the annotations say, read once, immutable, and the same for the
 * processor, the documents and the guard.
 *
 * <p>An empty string stands for what was not stated, as in the annotations.
 */
@NullMarked
package dev.biscotti.runtime.declaration;

import org.jspecify.annotations.NullMarked;
