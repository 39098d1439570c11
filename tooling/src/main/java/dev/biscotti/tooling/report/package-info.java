/** Writes what a check of documents found, for people and for programs. */
@NullMarked
package dev.biscotti.tooling.report;

import org.jspecify.annotations.NullMarked;
