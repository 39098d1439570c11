import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

class RemovedByMode {
  enum Mode {
    KEEP,
    DROP
  }

  void use(HttpServletResponse response, Duration input) {
    mode(response, "mode-gone", Mode.DROP);
    mode(response, "mode-kept", Mode.KEEP); // BSC601 mode-kept
    text(response, "text-gone", "drop");
    text(response, "text-kept", "keep"); // BSC601 text-kept
    duration(response, "duration-gone", Duration.ZERO);
    duration(response, "duration-null", null);
    duration(response, "duration-kept", Duration.ofDays(1)); // BSC601 duration-kept
    duration(response, "duration-input", input); // BSC601 duration-input
    constant(response, "constant-gone", Duration.ZERO);
    constant(response, "constant-kept", Duration.ofDays(1)); // BSC601 constant-kept
    optional(response, "optional-gone", Optional.empty());
    optional(response, "optional-kept", Optional.of("v")); // BSC601 optional-kept
    orNull(response, "or-null-gone", Optional.empty());
    orNull(response, "or-null-kept", Optional.of("v")); // BSC601 or-null-kept
  }

  private static void mode(HttpServletResponse response, String name, Mode mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(mode == Mode.DROP ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void text(HttpServletResponse response, String name, String mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge("drop".equals(mode) ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void duration(HttpServletResponse response, String name, Duration age) {
    Cookie cookie = new Cookie(name, "");
    if (age == null || age.isZero()) {
      cookie.setMaxAge(0);
    } else {
      cookie.setMaxAge((int) age.toSeconds());
    }
    response.addCookie(cookie);
  }

  private static void constant(HttpServletResponse response, String name, Duration age) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(age.equals(Duration.ZERO) ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void optional(
      HttpServletResponse response, String name, Optional<String> value) {
    Cookie cookie = new Cookie(name, value.orElse(""));
    cookie.setMaxAge(value.isEmpty() ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void orNull(HttpServletResponse response, String name, Optional<String> value) {
    String text = value.orElse(null);
    Cookie cookie = new Cookie(name, text);
    cookie.setMaxAge(text == null ? 0 : 60);
    response.addCookie(cookie);
  }
}
