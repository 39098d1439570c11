/** Reads the files that somebody named and the resources of a jar, and says what went wrong. */
@NullMarked
package dev.biscotti.policy.file;

import org.jspecify.annotations.NullMarked;
