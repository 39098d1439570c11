/** The rules: each check returns a report and never prints. */
@NullMarked
package dev.biscotti.processor.check;

import org.jspecify.annotations.NullMarked;
