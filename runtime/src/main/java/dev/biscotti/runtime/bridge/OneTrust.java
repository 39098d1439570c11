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

/**
 * OneTrust: groups with 0 or 1 in the form-encoded cookie {@code OptanonConsent}. That cookie also
 * exists before any answer; the time in {@code OptanonAlertBoxClosed} shows that the visitor has
 * answered. Its identifier is ignored.
 *
 * <p>Answers given before a change that the banner asks about again ({@code AwaitingReconsent}) are
 * outdated. A banner whose template counts closing as a yes records it like any other yes: use an
 * opt-in template.
 *
 * @param mapping maps its groups to the policy's categories
 */
public record OneTrust(ConsentMapping mapping) implements ConsentSource {
  private static final String COOKIE = "OptanonConsent";
  private static final String ANSWERED = "OptanonAlertBoxClosed";

  /**
   * The source with the groups that OneTrust proposes: {@code C0002} is analytics, {@code C0003}
   * functional, {@code C0004} marketing. A site may use other groups, and {@code C0005} for social
   * media.
   *
   * @return the source
   */
  public static OneTrust standard() {
    return new OneTrust(
        ConsentMapping.empty()
            .with(Category.ANALYTICS, "C0002")
            .with(Category.FUNCTIONAL, "C0003")
            .with(Category.MARKETING, "C0004"));
  }

  @Override
  public String cookieName() {
    return COOKIE;
  }

  @Override
  public ForeignAnswer read(CookieHeader cookies, Instant now) {
    if (!cookies.contains(ANSWERED)) {
      return new ForeignAnswer.None();
    }
    Optional<Instant> time =
        cookies.sole(ANSWERED).flatMap(PercentText::decode).flatMap(ForeignCookie::instant);
    return ForeignCookie.read(
        cookies,
        COOKIE,
        value -> time.flatMap(at -> fields(value).flatMap(fields -> answer(fields, at))));
  }

  private Optional<ForeignAnswer> answer(Map<String, String> fields, Instant time) {
    Optional<Map<String, Choice>> groups = groups(fields.getOrDefault("groups", ""));
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    return switch (fields.getOrDefault("AwaitingReconsent", "")) {
      case "false" -> Optional.of(mapping.given(groups.get(), Optional.of(time)));
      case "true" -> Optional.of(mapping.outdated(groups.get(), Optional.of(time)));
      default -> Optional.empty();
    };
  }

  /** The fields, decoded; empty if one is malformed or repeated. */
  private static Optional<Map<String, String>> fields(String value) {
    Map<String, String> fields = new HashMap<>();
    for (String field : value.split("&", -1)) {
      int equals = field.indexOf('=');
      Optional<String> content = PercentText.decodeForm(field.substring(equals + 1));
      if (equals <= 0
          || content.isEmpty()
          || fields.put(field.substring(0, equals), content.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  private static Optional<Map<String, Choice>> groups(String text) {
    Map<String, Choice> groups = new HashMap<>();
    for (String group : text.split(",", -1)) {
      int colon = group.indexOf(':');
      String answer = group.substring(colon + 1);
      if (colon <= 0 || !(answer.equals("0") || answer.equals("1"))) {
        return Optional.empty();
      }
      Choice choice = answer.equals("1") ? Choice.GRANTED : Choice.REFUSED;
      if (groups.put(group.substring(0, colon), choice) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }
}
