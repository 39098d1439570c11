package dev.biscotti.runtime.bridge;

import dev.biscotti.annotations.Category;
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
 * Cookiebot: a JavaScript literal in the cookie {@code CookieConsent}, with yes or no for each of
 * its four categories. Its stamp, an identifier, is ignored.
 *
 * <p>A yes counts only if the visitor gave it (GDPR Art. 4(11): a clear affirmative action). It
 * does not count if {@code method} is missing or {@code implied}, nor with the stamps {@code -1},
 * for a visitor whom the banner did not ask because of the region, and {@code 0}, which means no
 * stamp.
 *
 * @param mapping maps its categories, {@code preferences}, {@code statistics} and {@code
 *     marketing}, to the policy's categories
 */
public record Cookiebot(ConsentMapping mapping) implements ConsentSource {
  private static final String COOKIE = "CookieConsent";
  private static final List<String> CATEGORIES =
      List.of("necessary", "preferences", "statistics", "marketing");

  /**
   * The source with the obvious mapping: preferences are functional, statistics analytics.
   *
   * @return the source
   */
  public static Cookiebot standard() {
    return new Cookiebot(
        ConsentMapping.empty()
            .with(Category.FUNCTIONAL, "preferences")
            .with(Category.ANALYTICS, "statistics")
            .with(Category.MARKETING, "marketing"));
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
        value -> PercentText.decode(value).flatMap(JsonReader::literal).flatMap(this::answer));
  }

  private Optional<ForeignAnswer> answer(JsonValue.Members cookie) {
    Optional<String> stamp = cookie.text("stamp");
    Optional<Long> version = cookie.integer("ver").filter(number -> number == 1 || number == 2);
    Optional<Instant> time = cookie.integer("utc").map(Instant::ofEpochMilli);
    if (stamp.isEmpty() || version.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Choice> answers = new HashMap<>();
    for (String category : CATEGORIES) {
      Optional<Boolean> accepted = cookie.flag(category);
      if (accepted.isEmpty()) {
        return Optional.empty();
      }
      answers.put(category, accepted.get() ? Choice.GRANTED : Choice.REFUSED);
    }
    boolean given =
        cookie.text("method").filter("explicit"::equals).isPresent()
            && !stamp.get().equals("-1")
            && !stamp.get().equals("0");
    return Optional.of(given ? mapping.given(answers, time) : mapping.outdated(answers, time));
  }
}
