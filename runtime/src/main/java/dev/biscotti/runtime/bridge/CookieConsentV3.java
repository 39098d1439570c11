package dev.biscotti.runtime.bridge;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CookieConsent by Orest Bida, version 3: percent-encoded JSON with the accepted categories and
 * services. Its identifier is ignored.
 *
 * <p>The mapping names a category by its id and a service as {@code category:service}. If the
 * banner offers services, map to these: it lists a category as accepted as soon as one of its
 * services is.
 *
 * @param cookieName {@code cookie.name} of its configuration, {@code cc_cookie} unless changed
 * @param mapping maps its categories and services to the policy's categories; sites choose their
 *     names, so there is no default
 * @param revision {@code revision} of its configuration: answers given at another one are outdated;
 *     0 if it uses none
 */
public record CookieConsentV3(String cookieName, ConsentMapping mapping, int revision)
    implements ConsentSource {

  /**
   * The source with the banner's default cookie, and without a revision.
   *
   * @param mapping maps its categories and services to the policy's categories
   * @return the source
   */
  public static CookieConsentV3 of(ConsentMapping mapping) {
    return new CookieConsentV3("cc_cookie", mapping, 0);
  }

  /**
   * The same for another cookie.
   *
   * @param newCookieName the name of the cookie
   * @return a source
   */
  public CookieConsentV3 withCookieName(String newCookieName) {
    return new CookieConsentV3(newCookieName, mapping, revision);
  }

  /**
   * The same with a revision.
   *
   * @param newRevision the {@code revision} of the banner's configuration
   * @return a source
   */
  public CookieConsentV3 withRevision(int newRevision) {
    return new CookieConsentV3(cookieName, mapping, newRevision);
  }

  @Override
  public ForeignAnswer read(CookieHeader cookies, Instant now) {
    return ForeignCookie.read(
        cookies,
        cookieName,
        value ->
            PercentText.decode(value)
                .flatMap(JsonReader::object)
                .flatMap(members -> answer(members, now)));
  }

  private Optional<ForeignAnswer> answer(JsonValue.Members cookie, Instant now) {
    Optional<Map<String, Choice>> accepted = accepted(cookie);
    Optional<Long> given = cookie.integer("revision");
    Optional<Instant> first = cookie.text("consentTimestamp").flatMap(ForeignCookie::instant);
    Optional<Instant> last = cookie.text("lastConsentTimestamp").flatMap(ForeignCookie::instant);
    if (accepted.isEmpty() || given.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean current = revision == 0 || given.get() == revision;
    Map<String, Choice> answers = accepted.get();
    return isOver(cookie, now)
        ? Optional.empty()
        : Optional.of(current ? mapping.given(answers, last) : mapping.outdated(answers, last));
  }

  /** What was accepted; everything else was refused with the same answer. */
  private Optional<Map<String, Choice>> accepted(JsonValue.Members cookie) {
    if (!(cookie.values().get("categories") instanceof JsonValue.Items categories)) {
      return Optional.empty();
    }
    Map<String, Choice> answers = new HashMap<>();
    mapping.foreignIds().forEach(id -> answers.put(id, Choice.REFUSED));
    Optional<List<String>> ids = categories.texts();
    ids.orElse(List.of()).forEach(id -> answers.put(id, Choice.GRANTED));
    return ids.isPresent() && addServices(cookie, answers)
        ? Optional.of(answers)
        : Optional.empty();
  }

  private static boolean addServices(JsonValue.Members cookie, Map<String, Choice> answers) {
    JsonValue listed = cookie.values().get("services");
    if (listed == null) {
      return true;
    }
    if (!(listed instanceof JsonValue.Members services)) {
      return false;
    }
    for (Map.Entry<String, JsonValue> category : services.values().entrySet()) {
      Optional<List<String>> names =
          category.getValue() instanceof JsonValue.Items items ? items.texts() : Optional.empty();
      if (names.isEmpty()) {
        return false;
      }
      names.get().forEach(name -> answers.put(category.getKey() + ":" + name, Choice.GRANTED));
    }
    return true;
  }

  /** Whether the banner's own expiry has passed; a session cookie has none. */
  private static boolean isOver(JsonValue.Members cookie, Instant now) {
    return cookie.values().containsKey("expirationTime")
        && cookie.integer("expirationTime").filter(millis -> now.toEpochMilli() < millis).isEmpty();
  }
}
