package shop;

import dev.biscotti.spring.CookiePage;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts returning visitors, if they agree; the banner asks them. */
@RestController
class HomePage {
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String home(ShopCookiesGuard cookies, CookiePage page) {
    cookies
        .visitor()
        .ifGranted(
            visitor -> {
              if (visitor.get().isEmpty()) {
                visitor.set(UUID.randomUUID());
              }
            });
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><title>Shop</title>%s</head>
        <body>
        %s
        <h1>Shop</h1>
        <p>%s</p>
        <footer>%s</footer>
        </body>
        </html>
        """
        .formatted(
            page.head(),
            page.banner(),
            cookies.visitor().isGranted() ? "Your visit is counted." : "Your visit is not counted.",
            page.reopenLink());
  }
}
