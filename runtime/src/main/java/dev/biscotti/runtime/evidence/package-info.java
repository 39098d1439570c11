/**
 * Evidence of consent (GDPR Art. 7(1)): what was shown, what was chosen and when, without
 * identifiers of Biscotti and without addresses. It has a log interface, a log in a database, and a
 * queue that keeps visitors from waiting for a failing log.
 */
@NullMarked
package dev.biscotti.runtime.evidence;

import org.jspecify.annotations.NullMarked;
