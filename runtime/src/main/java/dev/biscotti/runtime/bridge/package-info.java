/**
 * Consent that a third-party banner has asked for, read from its cookie: {@link
 * dev.biscotti.runtime.bridge.CookieConsentV3}, {@link dev.biscotti.runtime.bridge.Klaro}, {@link
 * dev.biscotti.runtime.bridge.Cookiebot}, {@link dev.biscotti.runtime.bridge.OneTrust} and {@link
 * dev.biscotti.runtime.bridge.CookieYes}.
 *
 * <p>A cookie that is malformed, truncated, longer than 4,096 characters, of an unknown version, or
 * present with two values counts as unanswered: it is never consent, and never causes an exception.
 * Identifiers in these cookies are ignored.
 */
@NullMarked
package dev.biscotti.runtime.bridge;

import org.jspecify.annotations.NullMarked;
