package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.codec.CookieHeader;
import java.time.Instant;

/**
 * Reads a visitor's choices from the cookie of a banner that the site has already. A policy whose
 * {@code consentRecord} is declared with {@code setBy = SetBy.SCRIPT} or {@code PROVIDER} is
 * decided by the source for that cookie; {@code dev.biscotti.runtime.bridge} has those of
 * well-known banners.
 *
 * <p>Used by several threads at a time.
 */
public interface ConsentSource {
  /**
   * The cookie that holds the choices: the one that the policy declares as its consent record.
   *
   * @return its name
   */
  String cookieName();

  /**
   * Reads the choices. Whatever is not beyond doubt is no consent. Should it throw, nothing is
   * granted and the {@code GuardListener} learns of it.
   *
   * @param cookies the raw Cookie header, because containers drop cookies that they dislike, and
   *     banners set such ones
   * @param now the time of the request
   * @return what the cookie says
   */
  ForeignAnswer read(CookieHeader cookies, Instant now);
}
