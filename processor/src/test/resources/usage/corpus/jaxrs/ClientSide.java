import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Cookie;

class ClientSide {
  void send(Invocation.Builder request) {
    request.cookie("promo", "1").get();
    request.cookie(new Cookie("promo", "1")).get();
    Cookie cookie = new Cookie("promo", "1");
    request.cookie(cookie).get();
  }

  Cookie unseen() {
    return new Cookie("perhaps", "1"); // BSC602
  }

  Cookie unseenButDeclared() {
    return new Cookie("shop-theme", "1");
  }
}
