package dev.biscotti.runtime.bridge;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CookieYes: pairs such as {@code analytics:no} between raw commas in the cookie {@code
 * cookieyes-consent}. Many containers drop or truncate that cookie, so it is read from the raw
 * header. Its identifier is ignored.
 *
 * <p>It does not record when the visitor answered. {@code lastRenewedDate} is a time of the site:
 * when it last asked all visitors again.
 *
 * @param mapping maps its categories to the policy's categories
 * @param renewed when the site last asked all visitors again; earlier answers are outdated. {@link
 *     Instant#EPOCH} if never
 */
public record CookieYes(ConsentMapping mapping, Instant renewed) implements ConsentSource {
  private static final String COOKIE = "cookieyes-consent";

  /** The pairs that are not categories. */
  private static final Set<String> OTHER_PAIRS =
      Set.of("consentid", "consent", "action", "lastRenewedDate");

  /**
   * Checks the mapping.
   *
   * @throws IllegalArgumentException if the mapping needs a time
   */
  public CookieYes {
    mapping.withoutTime("CookieYes");
  }

  /**
   * The source with the obvious mapping: functional, analytics, and advertisement for marketing.
   *
   * @return the source
   */
  public static CookieYes standard() {
    return new CookieYes(
        ConsentMapping.empty()
            .with(Category.FUNCTIONAL, "functional")
            .with(Category.ANALYTICS, "analytics")
            .with(Category.MARKETING, "advertisement"),
        Instant.EPOCH);
  }

  /**
   * The same after the site asked all visitors again.
   *
   * @param newRenewed when
   * @return a source
   */
  public CookieYes renewedAt(Instant newRenewed) {
    return new CookieYes(mapping, newRenewed);
  }

  @Override
  public String cookieName() {
    return COOKIE;
  }

  @Override
  public ForeignAnswer read(CookieHeader cookies, Instant now) {
    return ForeignCookie.read(
        cookies,
        COOKIE,
        value -> PercentText.decode(value).flatMap(CookieYes::pairs).flatMap(this::answer));
  }

  private static Optional<Map<String, String>> pairs(String text) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : text.split(",", -1)) {
      int colon = pair.indexOf(':');
      if (colon <= 0 || pairs.put(pair.substring(0, colon), pair.substring(colon + 1)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(pairs);
  }

  private Optional<ForeignAnswer> answer(Map<String, String> pairs) {
    if (pairs.getOrDefault("action", "?").isEmpty()) {
      return Optional.of(new ForeignAnswer.None());
    }
    boolean accepted = pairs.getOrDefault("consent", "").equals("yes");
    Map<String, Choice> answers = new HashMap<>();
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      if (OTHER_PAIRS.contains(pair.getKey()) || pair.getValue().isEmpty()) {
        continue;
      }
      switch (pair.getValue()) {
        case "yes" -> answers.put(pair.getKey(), Choice.GRANTED);
        case "no" -> answers.put(pair.getKey(), Choice.REFUSED);
        default -> {
          return Optional.empty();
        }
      }
    }
    boolean given = accepted && pairs.getOrDefault("action", "").equals("yes") && isCurrent(pairs);
    return Optional.of(
        given
            ? mapping.given(answers, Optional.empty())
            : mapping.outdated(answers, Optional.empty()));
  }

  private boolean isCurrent(Map<String, String> pairs) {
    String last = pairs.get("lastRenewedDate");
    return last == null
        ? renewed.equals(Instant.EPOCH)
        : new JsonValue.Numeral(last)
            .integer()
            .filter(millis -> !Instant.ofEpochMilli(millis).isBefore(renewed))
            .isPresent();
  }
}
