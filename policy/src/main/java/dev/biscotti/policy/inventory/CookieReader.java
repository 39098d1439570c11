package dev.biscotti.policy.inventory;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a cookie of an inventory: the counterpart of {@link CookieJson}. */
final class CookieReader {
  private CookieReader() {}

  static CookieDeclaration read(JsonObject json) throws InventoryFormatException {
    String text = json.required("name");
    DeclaredName name =
        json.flag("pattern", false)
            ? DeclaredName.pattern(text, json.text("placeholder"))
            : new DeclaredName.Exact(text);
    String category = json.required("category");
    CookieDeclarationBuilder cookie =
        category.equals(Category.ESSENTIAL)
            ? CookieDeclaration.essential(
                name,
                json.constant("because", Exemption.class, Exemption.SERVICE_DELIVERY),
                json.text("purpose"))
            : CookieDeclaration.consent(name, category, json.text("purpose"));
    Optional<JsonObject> lifetime = json.object("lifetime");
    if (lifetime.isPresent()) {
      cookie.lifetime(lifetime(lifetime.get()));
    }
    Optional<JsonObject> attributes = json.object("attributes");
    if (attributes.isPresent()) {
      cookie.attributes(attributes(attributes.get()));
    }
    Optional<JsonObject> source = json.object("source");
    if (source.isPresent()) {
      cookie.source(new DeclarationSource(source.get().text("type"), source.get().text("member")));
    }
    Optional<LocalDate> since = json.date("since");
    since.ifPresent(cookie::since);
    String valueType = json.text("valueType");
    return cookie
        .provider(json.text("provider"))
        .row(json.text("row"))
        .storage(json.constant("storage", Storage.class, Storage.COOKIE))
        .setBy(json.constant("setBy", SetBy.class, SetBy.APPLICATION))
        .environment(json.text("environment"))
        .protection(json.constant("protection", Protection.class, Protection.NONE))
        .setWhen(json.text("setWhen"))
        .ifRefused(json.text("ifRefused"))
        .valueType(valueType.isEmpty() ? "java.lang.String" : valueType)
        .translations(json.translations())
        .build();
  }

  private static Lifetime lifetime(JsonObject json) throws InventoryFormatException {
    String kind = json.required("kind");
    String endsOn = json.text("endsOn");
    return switch (kind) {
      case "LASTING" ->
          new Lifetime.Lasting(
              LifetimePeriod.parse(json.text("maxAge"))
                  .orElseThrow(() -> json.problem("maxAge", "is no ISO-8601 period")),
              json.flag("renewed", false),
              endsOn);
      case "UNTIL_BROWSER_CLOSES" -> new Lifetime.UntilBrowserCloses(endsOn);
      case "UNTIL_TAB_CLOSES" -> new Lifetime.UntilTabCloses(endsOn);
      case "UNTIL_CLEARED" -> new Lifetime.UntilCleared(endsOn);
      case "IN_WORDS" -> new Lifetime.InWords(json.text("words"));
      default -> throw json.problem("kind", "is no kind of lifetime: " + kind);
    };
  }

  private static CookieAttributes attributes(JsonObject json) throws InventoryFormatException {
    CookieAttributes otherwise = CookieAttributes.DEFAULT;
    String path = json.text("path");
    return new CookieAttributes(
        path.isEmpty() ? otherwise.path() : path,
        json.text("domain"),
        json.constant("sameSite", SameSite.class, otherwise.sameSite()),
        json.flag("secure", otherwise.secure()),
        json.flag("httpOnly", otherwise.httpOnly()),
        json.flag("partitioned", otherwise.partitioned()));
  }
}
