package dev.biscotti.testing;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.search.finding.SuggestedDeclaration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares a found item with its declaration, in words. Stricter than declared is accepted: a
 * shorter lifetime, HttpOnly, and for an essential cookie a path below the declared one. For items
 * that others set, only scope and lifetime are compared, because the application does not control
 * their flags.
 */
final class ItemComparison {
  /** The clocks of browser and server may differ, which matters if a cookie has Expires. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  private final Declarations declarations;

  ItemComparison(Declarations declarations) {
    this.declarations = declarations;
  }

  AuditFinding undeclared(Sighting sighting) {
    FoundItem item = sighting.item();
    String elsewhere =
        "\n  or, if it belongs to a site that the policy does not cover, leave it out of the"
            + " audit: leavingOut(reason, item -> …).";
    return new AuditFinding(
        FindingKind.UNDECLARED,
        item.name(),
        capitalized(item.words()) + " was found " + sighting.when() + ", but is not declared.",
        "Declare it in "
            + home()
            + ", or stop setting it:\n"
            + SuggestedDeclaration.of(item.name(), members(item))
            + elsewhere);
  }

  /** The attributes that the browser reports, as members of the annotation. */
  private static List<String> members(FoundItem item) {
    List<String> members = new ArrayList<>();
    if (item.storage() != Storage.COOKIE) {
      return List.of("storage = Storage." + item.storage(), "setBy = SetBy.SCRIPT");
    }
    item.left().ifPresent(left -> members.add("maxAge = \"" + period(left) + "\""));
    if (!item.path().equals("/")) {
      members.add("path = \"" + item.path() + "\"");
    }
    if (item.site().startsWith(".")) {
      members.add("domain = \"" + item.site().substring(1) + "\"");
    }
    item.sameSite()
        .filter(sameSite -> sameSite != SameSite.LAX)
        .ifPresent(sameSite -> members.add("sameSite = SameSite." + sameSite));
    if (!item.secure()) {
      members.add("secure = false");
    }
    if (!item.httpOnly()) {
      members.add("httpOnly = false");
    }
    if (item.partitioned()) {
      members.add("partitioned = true");
    }
    return members;
  }

  AuditFinding withoutConsent(Sighting sighting, CookieDeclaration cookie) {
    boolean ours = cookie.setBy() == SetBy.APPLICATION && cookie.storage() == Storage.COOKIE;
    return new AuditFinding(
        FindingKind.WITHOUT_CONSENT,
        sighting.item().name(),
        capitalized(sighting.item().words())
            + " was found "
            + sighting.when()
            + ", but is declared to need consent to "
            + cookie.category()
            + ".",
        ours
            ? "Set it through the gate of the generated guard, and let the filter run: both refuse"
                + " it without consent and delete it after a refusal."
            : "Do not run the script that sets it before consent: <script type=\"text/plain\""
                + " data-cookie-category=\""
                + cookie.category()
                + "\" …>. Or, if it needs no consent, declare it with @EssentialCookie and the"
                + " exemption.");
  }

  AuditFinding onConsentFreePage(Sighting sighting, CookieDeclaration cookie) {
    return new AuditFinding(
        FindingKind.WITHOUT_CONSENT,
        sighting.item().name(),
        capitalized(sighting.item().words())
            + " was set "
            + sighting.when()
            + ", where the policy allows no storage that needs consent ("
            + cookie.category()
            + ").",
        "Do not set it there, or remove the page from consentFreePaths.");
  }

  AuditFinding otherEnvironment(Sighting sighting, CookieDeclaration cookie, String environment) {
    return new AuditFinding(
        FindingKind.WRONG_ENVIRONMENT,
        sighting.item().name(),
        capitalized(sighting.item().words())
            + " was found "
            + sighting.when()
            + ", but is declared for the environment \""
            + cookie.environment()
            + "\" only; this is \""
            + environment
            + "\".",
        "State the audited environment with environment(name), or declare it for this one too.");
  }

  AuditFinding neverSeen(CookieDeclaration cookie, boolean asked) {
    String when =
        cookie.setWhen().isEmpty()
            ? ""
            : " It is declared to be set when " + cookie.setWhen() + ".";
    return new AuditFinding(
        FindingKind.NEVER_SEEN,
        cookie.name().text(),
        "\"" + cookie.name().text() + "\" is declared, but no visited page set it." + when,
        "Visit a page that sets it"
            + (asked || cookie.isEssential()
                ? ""
                : ", and state how the site asks with answering(…)")
            + "; if nothing sets it any more, remove its declaration.");
  }

  List<AuditFinding> compared(Sighting sighting, CookieDeclaration cookie) {
    FoundItem item = sighting.item();
    if (item.storage() != Storage.COOKIE) {
      return List.of();
    }
    List<AuditFinding> findings = new ArrayList<>();
    List<String> differences = differences(cookie, item);
    if (!differences.isEmpty()) {
      findings.add(
          new AuditFinding(
              FindingKind.WRONG_ATTRIBUTE,
              item.name(),
              capitalized(item.words())
                  + " was set "
                  + sighting.when()
                  + ", but not as declared: "
                  + String.join("; ", differences)
                  + ".",
              "Set it as declared, or correct the declaration of " + place(cookie) + "."));
    }
    life(cookie, item)
        .ifPresent(
            difference ->
                findings.add(
                    new AuditFinding(
                        FindingKind.LIVES_TOO_LONG,
                        item.name(),
                        capitalized(item.words())
                            + " was set "
                            + sighting.when()
                            + " and "
                            + difference
                            + ".",
                        "Set it for a shorter time, or declare its actual lifetime at "
                            + place(cookie)
                            + ".")));
    return findings;
  }

  private static List<String> differences(CookieDeclaration cookie, FoundItem item) {
    CookieAttributes declared = cookie.attributes();
    List<String> differences = new ArrayList<>();
    if (!hasDomain(declared, item)) {
      differences.add(
          "its Domain is \""
              + item.site()
              + "\", but declared "
              + (declared.domain().isEmpty() ? "none" : "\"" + declared.domain() + "\""));
    }
    if (!item.path().equals(declared.path()) && !isBelow(cookie, item.path())) {
      differences.add("its Path is " + item.path() + ", but declared " + declared.path());
    }
    if (item.partitioned() != declared.partitioned()) {
      differences.add("it is " + (item.partitioned() ? "" : "not ") + "Partitioned");
    }
    if (cookie.setBy() == SetBy.APPLICATION || cookie.setBy() == SetBy.FRAMEWORK) {
      differences.addAll(flags(declared, item));
    }
    return differences;
  }

  private static List<String> flags(CookieAttributes declared, FoundItem item) {
    List<String> differences = new ArrayList<>();
    if (declared.secure() && !item.secure()) {
      differences.add("it is not Secure");
    }
    if (declared.httpOnly() && !item.httpOnly()) {
      differences.add("it is not HttpOnly");
    }
    if (item.sameSite().isEmpty()) {
      differences.add("it states no SameSite, but declared is " + declared.sameSite());
    } else if (strictness(item.sameSite().get()) < strictness(declared.sameSite())) {
      differences.add(
          "its SameSite is " + item.sameSite().get() + ", but declared " + declared.sameSite());
    }
    return differences;
  }

  private static int strictness(SameSite sameSite) {
    return switch (sameSite) {
      case NONE -> 0;
      case LAX -> 1;
      case STRICT -> 2;
    };
  }

  static boolean hasDomain(CookieAttributes declared, FoundItem item) {
    String domain = declared.domain().toLowerCase(Locale.ROOT);
    return domain.isEmpty() ? !item.site().startsWith(".") : item.site().equals("." + domain);
  }

  private static boolean isBelow(CookieDeclaration cookie, String path) {
    String declared = cookie.attributes().path();
    return cookie.isEssential()
        && path.startsWith(declared.endsWith("/") ? declared : declared + "/");
  }

  private static Optional<String> life(CookieDeclaration cookie, FoundItem item) {
    if (item.left().isEmpty()) {
      return Optional.empty();
    }
    Duration left = item.left().get();
    if (cookie.lifetime() instanceof Lifetime.Lasting lasting) {
      return left.compareTo(lasting.period().longest().plus(CLOCK_DIFFERENCE)) > 0
          ? Optional.of(
              "is kept for " + period(left) + ", but declared for " + lasting.period().iso())
          : Optional.empty();
    }
    return cookie.lifetime() instanceof Lifetime.UntilBrowserCloses
        ? Optional.of("is kept for " + period(left) + ", but declared until the browser closes")
        : Optional.empty();
  }

  /** Rounded up to days, hours, minutes or seconds, because part of it has already passed. */
  static String period(Duration left) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    long minutes = (seconds + 59) / 60;
    long hours = (minutes + 59) / 60;
    if (hours >= 24) {
      return "P" + (hours + 23) / 24 + "D";
    }
    if (minutes < 2) {
      return "PT" + seconds + "S";
    }
    return minutes % 60 == 0 ? "PT" + hours + "H" : "PT" + minutes + "M";
  }

  private static String place(CookieDeclaration cookie) {
    return cookie.source().type().isEmpty()
        ? "\"" + cookie.name().text() + "\""
        : cookie.source().type() + "." + cookie.source().member();
  }

  /** The class with the existing declarations, where the new one most likely belongs. */
  private String home() {
    return declarations.policy().cookies().stream()
        .map(cookie -> cookie.source().type())
        .filter(type -> !type.isEmpty())
        .findFirst()
        .orElse("the class with @CookiePolicy");
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
