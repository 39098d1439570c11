/**
 * Holds a running site against its declarations, in a real browser. {@link
 * dev.biscotti.testing.CookieAudit} visits pages before an answer to the cookie question, after a
 * refusal and after consent, and compares the cookies and the web storage it finds.
 */
@NullMarked
package dev.biscotti.testing;

import org.jspecify.annotations.NullMarked;
