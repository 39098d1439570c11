/**
 * Evidence of consent (GDPR Art. 7(1)): what was shown, what was chosen and when, without an
 * identifier of ours and without an address. A log, one in a database, and a queue that keeps a
 * failing log from a visitor's way.
 */
@NullMarked
package dev.biscotti.runtime.evidence;

import org.jspecify.annotations.NullMarked;
