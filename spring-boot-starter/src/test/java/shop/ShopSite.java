package shop;

import dev.biscotti.spring.CookieSite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShopSite {
  @Bean
  CookieSite<ShopCookiesGuard> shopCookies() {
    return CookieSite.of(ShopCookiesGuard.class, ShopCookiesGuard.policy(), ShopCookiesGuard::on);
  }
}
