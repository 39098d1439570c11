import jakarta.servlet.http.Cookie;
import java.util.Optional;

class OptionalName {
  void set(String any) {
    new Cookie(Optional.of("opted").get(), ""); // BSC601 opted
    new Cookie(Optional.ofNullable(any).orElse("fallback"), ""); // BSC601 fallback, BSC602
    Optional.of("shop-theme").ifPresent(name -> new Cookie(name, ""));
  }
}
