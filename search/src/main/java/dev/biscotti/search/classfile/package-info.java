/**
 * Reads class files (JVMS 4) and lowers their code into the form that is searched. It needs no
 * library for that, since the processor summarises libraries from their class files and brings
 * nothing but itself.
 */
@NullMarked
package dev.biscotti.search.classfile;

import org.jspecify.annotations.NullMarked;
