package dev.biscotti.sample.storefront;

import dev.biscotti.sample.web.PolicyFrame;
import dev.biscotti.spring.CookieSite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the policy applies, and the frame of its page. */
@Configuration(proxyBeanMethods = false)
class StorefrontSite {
  @Bean
  CookieSite<StorefrontCookiesGuard> storefrontCookies() {
    return CookieSite.of(
            StorefrontCookiesGuard.class,
            StorefrontCookiesGuard.policy(),
            StorefrontCookiesGuard::on)
        .at(ShopPage.ROOT)
        .withFrame(
            (request, response) ->
                PolicyFrame.of(
                    "shop.example",
                    ShopPage.ROOT,
                    StorefrontCookiesGuard.on(request, response).theme().get()));
  }
}
