/** Writes files that people keep, without losing their content in a crash or a concurrent write. */
@NullMarked
package dev.biscotti.tooling.file;

import org.jspecify.annotations.NullMarked;
