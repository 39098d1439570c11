/**
 * The search for undeclared cookies in class files: the same table, the same findings as in source,
 * of any compiler. Class files are read, never loaded.
 */
@NullMarked
package dev.biscotti.tooling.bytecode;

import org.jspecify.annotations.NullMarked;
