package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.protection.KeyRing;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the guard needs to know of the application beside its policies.
 *
 * @param clock tells the day on which a cookie may first be set, in the clock's zone, and the age
 *     of a consent record
 * @param environment the environment the application runs in, as in {@code environment} of the
 *     annotations
 * @param keyRing the keys of signed and encrypted values; needed as soon as a policy declares one
 * @param listener learns what was refused
 */
public record GuardSettings(
    Clock clock, String environment, Optional<KeyRing> keyRing, GuardListener listener) {

  /** The system property that names the environment. */
  public static final String ENVIRONMENT_PROPERTY = "biscotti.environment";

  /** The environment variable that names the environment where the system property does not. */
  public static final String ENVIRONMENT_VARIABLE = "BISCOTTI_ENVIRONMENT";

  /** The environment where neither is set. */
  public static final String PRODUCTION = "production";

  /**
   * The system clock in UTC; the environment that the system property {@value
   * #ENVIRONMENT_PROPERTY} names, else the variable {@value #ENVIRONMENT_VARIABLE}, else {@value
   * #PRODUCTION}; no keys; a listener that logs.
   *
   * @return the settings
   */
  public static GuardSettings defaults() {
    String environment =
        Stream.of(
                Optional.ofNullable(System.getProperty(ENVIRONMENT_PROPERTY)),
                Optional.ofNullable(System.getenv(ENVIRONMENT_VARIABLE)))
            .flatMap(Optional::stream)
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse(PRODUCTION);
    return new GuardSettings(
        Clock.systemUTC(), environment, Optional.empty(), GuardListener.logging());
  }

  /**
   * The same with another clock.
   *
   * @param newClock the clock
   * @return settings
   */
  public GuardSettings withClock(Clock newClock) {
    return new GuardSettings(newClock, environment, keyRing, listener);
  }

  /**
   * The same for another environment.
   *
   * @param newEnvironment the environment's name
   * @return settings
   */
  public GuardSettings withEnvironment(String newEnvironment) {
    return new GuardSettings(clock, newEnvironment, keyRing, listener);
  }

  /**
   * The same with keys.
   *
   * @param newKeyRing the keys
   * @return settings
   */
  public GuardSettings withKeyRing(KeyRing newKeyRing) {
    return new GuardSettings(clock, environment, Optional.of(newKeyRing), listener);
  }

  /**
   * The same with another listener.
   *
   * @param newListener the listener
   * @return settings
   */
  public GuardSettings withListener(GuardListener newListener) {
    return new GuardSettings(clock, environment, keyRing, newListener);
  }
}
