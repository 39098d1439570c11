package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.protection.SealedFor;
import java.time.Clock;
import java.util.Optional;

/**
 * Seals and opens the values of one policy's protected cookies; leaves other values unchanged.
 *
 * @param policy the policy's id
 * @param keys the keys
 * @param clock the clock by which values are dated
 */
record Sealer(String policy, Optional<KeyRing> keys, Clock clock) {

  /** A value as it travels. */
  String seal(CookiePlan cookie, String name, String text) {
    return cookie.isProtected()
        ? keys.orElseThrow()
            .seal(cookie.declaration().protection(), target(name), text, clock.instant())
        : text;
  }

  /**
   * A value as the application wrote it.
   *
   * @return the value; empty if it should be sealed, but was not sealed with one of the keys for
   *     this cookie within its lifetime
   */
  Optional<String> open(CookiePlan cookie, String name, String text) {
    return cookie.isProtected()
        ? keys.flatMap(
            ring ->
                ring.open(
                    cookie.declaration().protection(),
                    target(name),
                    text,
                    clock.instant(),
                    cookie.lifetime()))
        : Optional.of(text);
  }

  private SealedFor target(String name) {
    return new SealedFor(policy, name);
  }
}
