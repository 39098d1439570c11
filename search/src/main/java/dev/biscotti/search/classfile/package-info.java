/**
 * Reads class files (JVMS 4) and lowers their code into the form that is searched. It uses no
 * library for this, because the processor summarises libraries from their class files and must not
 * bring dependencies.
 */
@NullMarked
package dev.biscotti.search.classfile;

import org.jspecify.annotations.NullMarked;
