package dev.biscotti.runtime.bridge;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Klaro: percent-encoded JSON with yes or no for each service. It records neither a time nor a
 * revision: a service that the visitor was not asked about is missing and counts as unanswered.
 *
 * @param cookieName {@code storageName} of its configuration, {@code klaro} unless changed; its
 *     {@code storageMethod} must be {@code cookie}
 * @param mapping maps its services, by their {@code name}, to the policy's categories
 */
public record Klaro(String cookieName, ConsentMapping mapping) implements ConsentSource {
  /**
   * Checks the mapping.
   *
   * @throws IllegalArgumentException if the mapping needs a time
   */
  public Klaro {
    mapping.withoutTime("Klaro");
  }

  /**
   * The source with the banner's default cookie.
   *
   * @param mapping maps its services to the policy's categories
   * @return the source
   */
  public static Klaro of(ConsentMapping mapping) {
    return new Klaro("klaro", mapping);
  }

  /**
   * The same for another cookie.
   *
   * @param newCookieName the name of the cookie
   * @return a source
   */
  public Klaro withCookieName(String newCookieName) {
    return new Klaro(newCookieName, mapping);
  }

  @Override
  public ForeignAnswer read(CookieHeader cookies, Instant now) {
    return ForeignCookie.read(
        cookies,
        cookieName,
        value -> PercentText.decode(value).flatMap(JsonReader::object).flatMap(this::answer));
  }

  private Optional<ForeignAnswer> answer(JsonValue.Members services) {
    Map<String, Choice> answers = new HashMap<>();
    for (String service : services.values().keySet()) {
      Optional<Boolean> accepted = services.flag(service);
      if (accepted.isEmpty()) {
        return Optional.empty();
      }
      answers.put(service, accepted.get() ? Choice.GRANTED : Choice.REFUSED);
    }
    return Optional.of(mapping.given(answers, Optional.empty()));
  }
}
