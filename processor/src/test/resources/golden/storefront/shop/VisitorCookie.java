package shop;

import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.cookie.PersistentCookie;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.guard.CookieAccess;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * {@code _visitor}: Counts returning visitors.
 *
 * <p>Kept: 13 months. Needs consent to {@code analytics}.
 */
@Generated("dev.biscotti.processor.BiscottiProcessor")
public final class VisitorCookie extends PersistentCookie<UUID> {
  static final CookieDeclaration DECLARATION =
      CookieDeclaration.consent(
              "_visitor", "analytics",
              "Counts returning visitors.")
          .provider("plausible")
          .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P13M"), false, ""))
          .valueType("java.util.UUID")
          .source(new DeclarationSource("shop.ShopCookies", "VISITOR"))
          .build();

  VisitorCookie(CookieAccess access) {
    super(access, DECLARATION, StandardCodecs.ofUuid());
  }
}
