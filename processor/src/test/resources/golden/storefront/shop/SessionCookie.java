package shop;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.cookie.PersistentCookie;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.guard.CookieAccess;
import javax.annotation.processing.Generated;

/**
 * {@code __Host-shop-session}: Keeps you signed in.
 *
 * <p>Kept: 30 days after your last visit, or when you sign out. Essential (authentication):
 * needs no consent.
 */
@Generated("dev.biscotti.processor.BiscottiProcessor")
public final class SessionCookie extends PersistentCookie<String> {
  static final CookieDeclaration DECLARATION =
      CookieDeclaration.essential(
              "__Host-shop-session", Exemption.AUTHENTICATION,
              "Keeps you signed in.")
          .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P30D"), true, "you sign out"))
          .source(new DeclarationSource("shop.ShopCookies", "SESSION"))
          .build();

  SessionCookie(CookieAccess access) {
    super(access, DECLARATION, StandardCodecs.ofString());
  }
}
