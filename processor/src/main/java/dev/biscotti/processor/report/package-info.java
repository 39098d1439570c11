/** What the processor has to say: every message in one enum, findings as values, one printer. */
@NullMarked
package dev.biscotti.processor.report;

import org.jspecify.annotations.NullMarked;
