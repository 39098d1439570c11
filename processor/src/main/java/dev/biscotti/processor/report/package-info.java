/** Findings and their output: each finding is a value, and one class prints them. */
@NullMarked
package dev.biscotti.processor.report;

import org.jspecify.annotations.NullMarked;
