package example;

import dev.biscotti.annotations.CookieCatalog;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;

@CookieCatalog(id = "login")
public final class LoginCookies {
  @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.")
  static final String SESSION = "shop-session";
}
