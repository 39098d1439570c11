package dev.biscotti.sample;

import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.servlet.ServletGuards;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the guards of all three policies need to know of this deployment. */
@Configuration(proxyBeanMethods = false)
class CookieSettings {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * The settings.
   *
   * @param clock the application's clock
   * @param environment the deployment environment, such as {@code preview}; empty for what
   *     Biscotti's own property or variable says
   * @param cookieKey the secret of signed and encrypted cookies, in Base64; empty for one that
   *     lasts as long as the process, as the sessions of this sample do
   */
  @Bean
  GuardSettings guardSettings(
      Clock clock,
      @Value("${sample.environment:}") String environment,
      @Value("${sample.cookie-key:}") String cookieKey) {
    GuardSettings settings =
        GuardSettings.defaults().withClock(clock).withKeyRing(KeyRing.of("k1", secret(cookieKey)));
    return environment.isBlank() ? settings : settings.withEnvironment(environment);
  }

  @Bean
  ServletContextInitializer cookieGuards(GuardSettings settings) {
    return context -> ServletGuards.install(context, settings);
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
