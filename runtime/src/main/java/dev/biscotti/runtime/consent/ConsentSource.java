package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.codec.CookieHeader;
import java.time.Instant;

/**
 * Reads a visitor's choices from the cookie of a third-party banner. It decides for policies whose
 * {@code consentRecord} is that cookie, declared with {@code setBy = SetBy.SCRIPT} or {@code
 * PROVIDER}. {@code dev.biscotti.runtime.bridge} has sources for well-known banners.
 *
 * <p>Must be safe for use by several threads.
 */
public interface ConsentSource {
  /**
   * The cookie that holds the choices: the one that the policy declares as its consent record.
   *
   * @return its name
   */
  String cookieName();

  /**
   * Reads the choices. Anything doubtful must not count as consent. If this method throws, nothing
   * is granted and the {@code GuardListener} is notified.
   *
   * @param cookies the raw Cookie header, because containers drop unusual cookies, and banners set
   *     such cookies
   * @param now the time of the request
   * @return what the cookie says
   */
  ForeignAnswer read(CookieHeader cookies, Instant now);
}
