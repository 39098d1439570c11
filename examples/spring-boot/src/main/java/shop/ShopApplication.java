package shop;

import dev.biscotti.spring.CookieSite;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class ShopApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(ShopApplication.class, arguments);
  }

  @Bean
  CookieSite<ShopCookiesGuard> shopCookies() {
    return CookieSite.of(ShopCookiesGuard.class, ShopCookiesGuard.policy(), ShopCookiesGuard::on);
  }
}
