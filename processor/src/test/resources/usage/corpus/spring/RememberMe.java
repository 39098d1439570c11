import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.PersistentTokenBasedRememberMeServices;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

class RememberMe {
  void configure(HttpSecurity http) throws Exception {
    http.rememberMe().key("k"); // BSC601 remember-me
    http.rememberMe().key("k").rememberMeCookieName("stay"); // BSC601 stay
    http.rememberMe().rememberMeCookieName("__Host-shop-session").key("k");
  }

  Object token(UserDetailsService users) {
    return new TokenBasedRememberMeServices("k", users);
  }

  Object persistent(UserDetailsService users, PersistentTokenRepository tokens) {
    return new PersistentTokenBasedRememberMeServices("k", users, tokens);
  }

  Object named(UserDetailsService users) {
    AbstractRememberMeServices services = new TokenBasedRememberMeServices("k", users);
    services.setCookieName("__Host-shop-session");
    return services;
  }

  static class Own extends TokenBasedRememberMeServices {
    Own(UserDetailsService users) {
      super("k", users);
    }
  }
}
