package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.protection.KeyRing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the guard needs to know about the application besides its policies.
 *
 * @param clock the clock; in its zone, a cookie may be set from its first day on, and a consent
 *     record ages
 * @param environment the environment in which the application runs, as in {@code environment} of
 *     the annotations
 * @param keyRing the keys of signed and encrypted values; required if a policy declares such a
 *     cookie
 * @param listener is notified of what was refused
 * @param consentSources the sources of choices for policies whose consent record is written by a
 *     third-party banner; one for each such cookie
 */
public record GuardSettings(
    Clock clock,
    String environment,
    Optional<KeyRing> keyRing,
    GuardListener listener,
    List<ConsentSource> consentSources) {

  /** The system property that names the environment. */
  public static final String ENVIRONMENT_PROPERTY = "biscotti.environment";

  /** The environment variable that names the environment if the system property is not set. */
  public static final String ENVIRONMENT_VARIABLE = "BISCOTTI_ENVIRONMENT";

  /** The environment if neither is set. */
  public static final String PRODUCTION = "production";

  private static final Set<String> PRODUCTION_NAMES = Set.of(PRODUCTION, "prod", "prd", "live");

  public GuardSettings {
    consentSources = List.copyOf(consentSources);
  }

  /**
   * The system clock in UTC; the environment that the system property {@value
   * #ENVIRONMENT_PROPERTY} names, else the variable {@value #ENVIRONMENT_VARIABLE}, else {@value
   * #PRODUCTION}; no keys; a listener that logs; no consent source.
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
        Clock.systemUTC(), environment, Optional.empty(), GuardListener.logging(), List.of());
  }

  /**
   * The same with another clock.
   *
   * @param newClock the clock
   * @return settings
   */
  public GuardSettings withClock(Clock newClock) {
    return new GuardSettings(newClock, environment, keyRing, listener, consentSources);
  }

  /**
   * The same for another environment.
   *
   * @param newEnvironment the environment's name
   * @return settings
   */
  public GuardSettings withEnvironment(String newEnvironment) {
    return new GuardSettings(clock, newEnvironment, keyRing, listener, consentSources);
  }

  /**
   * The same with keys.
   *
   * @param newKeyRing the keys
   * @return settings
   */
  public GuardSettings withKeyRing(KeyRing newKeyRing) {
    return new GuardSettings(clock, environment, Optional.of(newKeyRing), listener, consentSources);
  }

  /**
   * The same with another listener.
   *
   * @param newListener the listener
   * @return settings
   */
  public GuardSettings withListener(GuardListener newListener) {
    return new GuardSettings(clock, environment, keyRing, newListener, consentSources);
  }

  /**
   * The same with a source of consent, for the policies that declare its cookie as their consent
   * record, with {@code setBy = SetBy.SCRIPT} or {@code PROVIDER}.
   *
   * @param source the source; replaces an earlier one for the same cookie
   * @return settings
   */
  public GuardSettings withConsentSource(ConsentSource source) {
    List<ConsentSource> sources = new ArrayList<>(consentSources);
    sources.removeIf(other -> other.cookieName().equals(source.cookieName()));
    sources.add(source);
    return new GuardSettings(clock, environment, keyRing, listener, sources);
  }

  /**
   * Whether the environment is a production environment: {@value #PRODUCTION}, {@code prod}, {@code
   * prd} or {@code live}, in upper or lower case. In any other environment, cookies are sent
   * without Secure if the request came over plain HTTP, so that developers can sign in.
   *
   * @return true if it is
   */
  public boolean isProduction() {
    return PRODUCTION_NAMES.contains(environment.strip().toLowerCase(Locale.ROOT));
  }

  /** The source that reads a cookie. */
  Optional<ConsentSource> consentSource(String cookieName) {
    return consentSources.stream()
        .filter(source -> source.cookieName().equals(cookieName))
        .findFirst();
  }
}
