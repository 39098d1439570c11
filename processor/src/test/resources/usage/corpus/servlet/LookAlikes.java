import java.net.HttpCookie;
import java.util.HashMap;
import java.util.Map;

class LookAlikes {
  static class Cookie {
    Cookie(String name, String value) {}
  }

  static class Response {
    void addCookie(Cookie cookie) {}

    void addHeader(String name, String value) {}

    void cookie(String name, String value) {}
  }

  void set(Response response) {
    response.addCookie(new Cookie("promo", "1"));
    response.addHeader("Set-Cookie", "promo=1");
    response.cookie("promo", "1");
    new HttpCookie("promo", "1");
    HttpCookie.parse("promo=1");
    Map<String, String> map = new HashMap<>();
    map.put("Set-Cookie", "promo=1");
  }
}
