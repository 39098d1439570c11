package dev.biscotti.sample;

import dev.biscotti.runtime.protection.KeyRing;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this deployment for the guards of all three policies. */
@Configuration(proxyBeanMethods = false)
class CookieSettings {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * The keys of signed and encrypted cookies.
   *
   * @param cookieKey the secret, in Base64; if empty, a new one that lasts as long as the process,
   *     like the sessions of this sample
   */
  @Bean
  KeyRing cookieKeys(@Value("${sample.cookie-key:}") String cookieKey) {
    return KeyRing.of("k1", secret(cookieKey));
  }

  private static byte[] secret(String cookieKey) {
    if (!cookieKey.isBlank()) {
      return Base64.getDecoder().decode(cookieKey);
    }
    byte[] secret = new byte[KeyRing.MIN_SECRET];
    new SecureRandom().nextBytes(secret);
    return secret;
  }
}
