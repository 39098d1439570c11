/** The command line: one subcommand for each thing that a build can also have done by a plugin. */
@NullMarked
package dev.biscotti.policy.command;

import org.jspecify.annotations.NullMarked;
