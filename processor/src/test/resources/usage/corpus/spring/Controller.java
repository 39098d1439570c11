import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Controller {
  @GetMapping("/set")
  void set(@RequestParam String name, HttpServletResponse response) {
    response.addCookie(new Cookie(name, "")); // BSC602
  }

  @GetMapping("/one")
  void one(HttpServletResponse response) {
    response.addCookie(new Cookie("promo", "")); // BSC601 promo
  }
}
