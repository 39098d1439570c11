import java.net.HttpCookie;
import okhttp3.Cookie;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;

class Clients {
  void send() {
    new BasicClientCookie("promo", "1");
    new Cookie.Builder().name("promo").value("1").domain("shop.example").build();
    new HttpCookie("promo", "1");
    HttpCookie.parse("Set-Cookie: promo=1");
    new org.springframework.http.HttpCookie("promo", "1");
  }
}
