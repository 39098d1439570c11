/**
 * Lowers javac's attributed trees into the form in which code is searched: the front end of the
 * search for source. Only this package and {@code dev.biscotti.processor.usage} depend on {@code
 * com.sun.source}.
 */
@NullMarked
package dev.biscotti.processor.usage.trees;

import org.jspecify.annotations.NullMarked;
