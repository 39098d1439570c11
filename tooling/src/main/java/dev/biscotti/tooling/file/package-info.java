/** Writes files that people keep, so that nothing is lost on the way. */
@NullMarked
package dev.biscotti.tooling.file;

import org.jspecify.annotations.NullMarked;
