package dev.biscotti.sample.aktara;

import dev.biscotti.sample.web.PolicyFrame;
import dev.biscotti.spring.CookieSite;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the policy applies. There is nothing to choose, so its page is served as generated. */
@Configuration(proxyBeanMethods = false)
class AktaraSite {
  @Bean
  CookieSite<AktaraCookiesGuard> aktaraCookies() {
    return CookieSite.of(
            AktaraCookiesGuard.class, AktaraCookiesGuard.policy(), AktaraCookiesGuard::on)
        .at("/aktara")
        .withFrame((request, response) -> PolicyFrame.of("Aktara", "/aktara", Optional.empty()));
  }
}
