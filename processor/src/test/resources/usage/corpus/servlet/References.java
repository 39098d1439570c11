import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

class References {
  void set(HttpServletRequest request, HttpServletResponse response) {
    BiFunction<String, String, Cookie> make = Cookie::new; // BSC602
    make.apply("promo", "1");
    Consumer<Cookie> add = response::addCookie;
    BiConsumer<String, String> header = response::addHeader;
    Supplier<HttpSession> session = request::getSession; // BSC601 JSESSIONID
    Function<String, Cookie> lambda = name -> new Cookie(name, ""); // BSC602
    List.of("shop-theme", "listed").forEach(name -> response.addCookie(new Cookie(name, ""))); // BSC601 listed
    Consumer<String> helper = this::helper; // BSC602
  }

  private void helper(String name) {
    new Cookie(name, "");
  }
}
