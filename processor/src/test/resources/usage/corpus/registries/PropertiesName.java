import jakarta.servlet.http.Cookie;
import org.springframework.beans.factory.annotation.Value;

class PropertiesName {
  @Value("${cookie.name}")
  private String configured;

  @Value("${cookie.name:shop-theme}")
  private String withDefault = "initial";

  void set() {
    new Cookie(configured, ""); // BSC602
    new Cookie(withDefault, ""); // BSC602
    new Cookie(System.getenv("COOKIE"), ""); // BSC602
  }
}
