package dev.biscotti.sample.aktara;

import dev.biscotti.sample.web.TokenStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The token that both a form and a cookie carry. Another site can make a browser send the cookie
 * but cannot read it, so it cannot put the same token into a form. Because the cookie is signed,
 * nobody can plant a token of their own.
 */
final class FormToken {
  private FormToken() {}

  /** The visitor's token for a form; the first form of a visit sets the cookie. */
  static String of(AktaraCookiesGuard cookies) {
    return cookies
        .csrf()
        .get()
        .orElseGet(
            () -> {
              String token = TokenStore.newToken();
              cookies.csrf().set(token);
              return token;
            });
  }

  /**
   * Rejects a form without the token.
   *
   * @throws ResponseStatusException 403 unless form and cookie carry the same
   */
  static void check(AktaraCookiesGuard cookies, String sent) {
    boolean same = cookies.csrf().get().filter(token -> equal(token, sent)).isPresent();
    if (!same) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "The form is out of date. Go back, reload the page and try again.");
    }
  }

  private static boolean equal(String token, String sent) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
