import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class PublicHelper {
  public void add(HttpServletResponse response, String name) {
    response.addCookie(new Cookie(name, ""));
  }

  protected void unused(String name) {
    new Cookie(name, ""); // BSC602
  }

  private void neverCalled(String name) {
    new Cookie(name, ""); // BSC602
  }

  void prefixed(HttpServletResponse response) {
    add(response, "promo"); // BSC601 promo
  }
}
