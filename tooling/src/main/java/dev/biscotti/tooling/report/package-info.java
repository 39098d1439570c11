/** The check of documents as an assertion of a test, and the formats of its report. */
@NullMarked
package dev.biscotti.tooling.report;

import org.jspecify.annotations.NullMarked;
