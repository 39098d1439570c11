/**
 * Lowers javac's attributed trees into the form in which code is searched: the front end of the
 * search for source. With {@code dev.biscotti.processor.usage} the only package that knows {@code
 * com.sun.source}.
 */
@NullMarked
package dev.biscotti.processor.usage.trees;

import org.jspecify.annotations.NullMarked;
