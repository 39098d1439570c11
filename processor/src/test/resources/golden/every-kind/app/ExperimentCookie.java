package app;

import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.cookie.PersistentCookies;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.guard.CookieAccess;
import javax.annotation.processing.Generated;

/**
 * {@code exp_*}: Keeps you in one variant of a test.
 *
 * <p>Kept: 3 months. Needs consent to {@code analytics}.
 *
 * <p>The {@literal *} stands for the test's id.
 */
@Generated("dev.biscotti.processor.BiscottiProcessor")
public final class ExperimentCookie extends PersistentCookies<Integer> {
  static final CookieDeclaration DECLARATION =
      CookieDeclaration.consent(
              DeclaredName.pattern("exp_*", "the test's id"), "analytics",
              "Keeps you in one variant of a test.")
          .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P3M"), false, ""))
          .valueType("int")
          .source(new DeclarationSource("app.Cookies", "EXPERIMENT"))
          .build();

  ExperimentCookie(CookieAccess access) {
    super(access, DECLARATION, StandardCodecs.ofInt());
  }
}
