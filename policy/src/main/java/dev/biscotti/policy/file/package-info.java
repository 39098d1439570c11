/** Reads files that users name and resources in a jar, and describes failures. */
@NullMarked
package dev.biscotti.policy.file;

import org.jspecify.annotations.NullMarked;
