/**
 * The goals of the Maven plugin. Each reads its input from the Maven project and passes it to
 * {@link dev.biscotti.tooling.sync}, which does the work.
 */
@NullMarked
package dev.biscotti.maven;

import org.jspecify.annotations.NullMarked;
