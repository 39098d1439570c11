import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

class Page {
  static final String NAME = "constant";

  void show(HttpServletRequest request, HttpServletResponse response, String id) {
    Web.put(response, "plain", id); // BSC601 plain
    Web.put(response, NAME, id, 5); // BSC601 constant
    Web.put(response, "shop-theme", id); // BSC606 shop-theme
    Web.get(request, "asked"); // BSC603 asked
    Web.drop(response, "gone");
    Web.all(
        response,
        "cart-1",
        "several"); // BSC601 several
    response.addCookie(Web.made("made")); // BSC601 made
    Cookie old = Web.made("made-to-delete"); // BSC601 made-to-delete
    old.setMaxAge(0);
    response.addCookie(old);
    Web.log("logged", "value");
  }

  void functions(HttpServletResponse response) {
    List.of("referred", "shop-theme").forEach(this::one); // BSC601 referred
    Web.each(name -> response.addCookie(new Cookie(name, ""))); // BSC601 from-helper
  }

  public void one(String name) {
    new Cookie(name, "");
  }
}
