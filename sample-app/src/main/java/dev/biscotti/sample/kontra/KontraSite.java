package dev.biscotti.sample.kontra;

import dev.biscotti.sample.web.PolicyFrame;
import dev.biscotti.spring.CookieSite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the policy applies, and the frame of its page. */
@Configuration(proxyBeanMethods = false)
class KontraSite {
  @Bean
  CookieSite<KontraCookiesGuard> kontraCookies() {
    return CookieSite.of(
            KontraCookiesGuard.class, KontraCookiesGuard.policy(), KontraCookiesGuard::on)
        .at(KontraPage.ROOT)
        .withFrame(
            (request, response) ->
                PolicyFrame.of(
                    "Kontra",
                    KontraPage.ROOT,
                    KontraCookiesGuard.on(request, response).theme().get()));
  }
}
