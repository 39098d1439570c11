package dev.biscotti.spring.shop;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.spring.CookiePage;
import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.SharedCookiePage;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest possible application. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(ShopApplication.Pages.class)
public class ShopApplication {
  @Bean
  CookieSite<ShopCookiesGuard> shopCookies() {
    return CookieSite.of(ShopCookiesGuard.class, ShopCookiesGuard.policy(), ShopCookiesGuard::on);
  }

  /** An application that sets its own Vary header. */
  @Bean
  Filter varying() {
    return (request, response, chain) -> {
      if (((HttpServletRequest) request).getRequestURI().equals("/varied")) {
        ((HttpServletResponse) response).addHeader("Vary", "Cookie");
      }
      chain.doFilter(request, response);
    };
  }

  @RestController
  static class Pages {
    private final CookieSite<ShopCookiesGuard> site;

    Pages(CookieSite<ShopCookiesGuard> site) {
      this.site = site;
    }

    @GetMapping("/argument")
    String argument(ShopCookiesGuard cookies) {
      cookies.basket().set("fig");
      cookies.visitor().ifGranted(visitor -> visitor.set(new UUID(1, 2)));
      return "set";
    }

    @GetMapping("/bean")
    String bean() {
      site.guard().basket().set("almond");
      return "set";
    }

    @GetMapping({"/page", "/varied"})
    String page(CookiePage page) {
      return "<html><head>" + page.head() + "</head><body>" + page.banner() + page.reopenLink();
    }

    @GetMapping("/shared")
    String shared(SharedCookiePage page, HttpServletResponse response) {
      response.setHeader("Cache-Control", "public, max-age=60");
      return "<html><head>" + page.head() + "</head><body>" + page.banner() + page.reopenLink();
    }

    @GetMapping("/undeclared")
    @AllowUndeclaredCookie(reason = "The compiler would not build this test otherwise.")
    String undeclared(HttpServletResponse response) {
      return new Smuggler().smuggle(response);
    }
  }

  /** Does what a library can do that was compiled without Biscotti. */
  static class Smuggler {
    @SuppressWarnings("undeclared-cookie")
    String smuggle(HttpServletResponse response) {
      Runnable later = () -> response.addCookie(new Cookie(nameFromElsewhere(), "1"));
      Thread thread = new Thread(later);
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return "tried";
    }

    private static String nameFromElsewhere() {
      return new String(new byte[] {'p', 'r', 'o', 'm', 'o'}, StandardCharsets.US_ASCII);
    }
  }
}
