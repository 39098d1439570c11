import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.spi.HttpResponse;

class Resteasy {
  void set(HttpResponse response) {
    response.addNewCookie(new NewCookie("promo", "1")); // BSC601 promo
    response.getOutputHeaders().add("Set-Cookie", "added=1"); // BSC601 added
  }
}
