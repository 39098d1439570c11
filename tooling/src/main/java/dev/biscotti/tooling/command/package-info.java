/**
 * The command line: a subcommand for each goal of the Maven plugin, plus {@code diff} and {@code
 * search}.
 */
@NullMarked
package dev.biscotti.tooling.command;

import org.jspecify.annotations.NullMarked;
