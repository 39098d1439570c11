/** Writes what a check of documents found, for people and for programs. */
@NullMarked
package dev.biscotti.policy.report;

import org.jspecify.annotations.NullMarked;
