import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.session.web.http.DefaultCookieSerializer;

class Security {
  void configure(HttpSecurity http) throws Exception {
    http.rememberMe(remember -> remember.rememberMeCookieName("stay")); // BSC601 stay
    http.logout(logout -> logout.deleteCookies("JSESSIONID", "anything"));
    http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()));
    http.rememberMe().disable();
    http.rememberMe(remember -> remember.disable());
    new CookieCsrfTokenRepository();
    new CookieRequestCache(); // BSC601 REDIRECT_URI
    new CookieClearingLogoutHandler("a", "b");
  }

  DefaultCookieSerializer serializer() {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    serializer.setCookieName("__Host-shop-session");
    return serializer;
  }

  DefaultCookieSerializer defaults() {
    return new DefaultCookieSerializer(); // BSC601 SESSION
  }
}
