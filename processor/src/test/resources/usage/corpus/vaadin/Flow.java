import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;

class Flow {
  void set(VaadinRequest request, VaadinResponse response) {
    response.addCookie(new Cookie("promo", "1")); // BSC601 promo
    response.setHeader("Set-Cookie", "raw=1"); // BSC601 raw
    response.setHeader("Location", "/?raw=1");
    for (Cookie cookie : request.getCookies()) {
      System.out.println("read".equals(cookie.getName())); // BSC603 read
    }
  }
}
