/** The rules. A check adds findings to a report and never prints. */
@NullMarked
package dev.biscotti.processor.check;

import org.jspecify.annotations.NullMarked;
