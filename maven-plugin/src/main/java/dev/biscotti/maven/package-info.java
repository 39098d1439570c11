/**
 * The goals of the Maven plugin. Each reads what it needs from the Maven project and hands it to
 * {@link dev.biscotti.tooling.sync}, which does the work.
 */
@NullMarked
package dev.biscotti.maven;

import org.jspecify.annotations.NullMarked;
