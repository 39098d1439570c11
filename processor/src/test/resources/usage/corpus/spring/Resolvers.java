import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.theme.CookieThemeResolver;
import org.springframework.web.util.CookieGenerator;

class Resolvers {
  CookieLocaleResolver implicit() {
    return new CookieLocaleResolver(); // BSC601 org.springframework.web.servlet.i18n.CookieLocaleResolver.LOCALE
  }

  CookieLocaleResolver named() {
    return new CookieLocaleResolver("lang"); // BSC601 lang
  }

  CookieLocaleResolver declared() {
    return new CookieLocaleResolver("shop-theme");
  }

  void renamed() {
    CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
    resolver.setCookieName("__Host-shop-session");
    CookieWebSessionIdResolver other = new CookieWebSessionIdResolver(); // BSC601 SESSION
    CookieThemeResolver theme = new CookieThemeResolver();
    theme.setCookieName("colour"); // BSC601 colour
    new CookieGenerator().setCookieName("generated"); // BSC601 generated
  }
}
