/**
 * The search for undeclared cookies in class files of any compiler, with the same sink table and
 * findings as in source. Class files are read but never loaded.
 */
@NullMarked
package dev.biscotti.tooling.bytecode;

import org.jspecify.annotations.NullMarked;
