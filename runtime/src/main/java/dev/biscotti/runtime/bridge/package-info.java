/**
 * Consent that a banner which is not ours has asked for, read from its cookie: {@link
 * dev.biscotti.runtime.bridge.CookieConsentV3}, {@link dev.biscotti.runtime.bridge.Klaro}, {@link
 * dev.biscotti.runtime.bridge.Cookiebot}, {@link dev.biscotti.runtime.bridge.OneTrust} and {@link
 * dev.biscotti.runtime.bridge.CookieYes}.
 *
 * <p>A cookie that is malformed, cut off, longer than 4,096 characters, of an unknown version, or
 * there with two values reads as unanswered: never as consent, and never as an exception.
 * Identifiers that these cookies hold are passed over.
 */
@NullMarked
package dev.biscotti.runtime.bridge;

import org.jspecify.annotations.NullMarked;
