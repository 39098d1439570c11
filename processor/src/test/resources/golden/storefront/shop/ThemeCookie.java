package shop;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.cookie.PersistentCookie;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.guard.CookieAccess;
import javax.annotation.processing.Generated;

/**
 * {@code shop-theme}: Remembers light or dark.
 *
 * <p>Kept: 1 year. Essential (user preference): needs no consent.
 */
@Generated("dev.biscotti.processor.BiscottiProcessor")
public final class ThemeCookie extends PersistentCookie<Theme> {
  static final CookieDeclaration DECLARATION =
      CookieDeclaration.essential(
              "shop-theme", Exemption.USER_PREFERENCE,
              "Remembers light or dark.")
          .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P1Y"), false, ""))
          .attributes(new CookieAttributes("/", "", SameSite.LAX, true, false, false))
          .setWhen("you pick a theme")
          .valueType("shop.Theme")
          .source(new DeclarationSource("shop.ShopCookies", "THEME"))
          .build();

  ThemeCookie(CookieAccess access) {
    super(access, DECLARATION, StandardCodecs.ofEnum(Theme.class));
  }
}
