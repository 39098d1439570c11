/** Writes what was found in documents, in class files, or in both. */
@NullMarked
package dev.biscotti.tooling.writing;

import org.jspecify.annotations.NullMarked;
