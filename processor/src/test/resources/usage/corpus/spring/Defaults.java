import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.util.MultiValueMap;

class Defaults {
  void lambda(HttpSecurity http) throws Exception {
    http.rememberMe(remember -> remember.key("k")); // BSC601 remember-me
    http.rememberMe(Customizer.withDefaults());
    http.rememberMe(remember -> remember.rememberMeCookieName("stay")); // BSC601 stay
  }

  void together(ServerHttpResponse response, MultiValueMap<String, ResponseCookie> upstream) {
    response.getCookies().putAll(upstream); // BSC602
  }

  @EnableSpringHttpSession // BSC601 SESSION
  static class Sessions {
    void open(HttpServletRequest request) {
      request.getSession();
    }
  }
}
