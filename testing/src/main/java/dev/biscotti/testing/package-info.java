/**
 * Compares a running site with its declarations, in a real browser. {@link
 * dev.biscotti.testing.CookieAudit} visits pages before the cookie banner is answered, after a
 * refusal and after consent, and checks the cookies and web storage it finds.
 */
@NullMarked
package dev.biscotti.testing;

import org.jspecify.annotations.NullMarked;
