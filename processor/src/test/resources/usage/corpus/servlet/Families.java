import jakarta.servlet.http.Cookie;
import java.util.UUID;

class Families {
  void set(UUID id) {
    new Cookie("cart-" + id, "");
    new Cookie("cart-eu-" + id, "");
    new Cookie("car" + id, ""); // BSC601 car*
    new Cookie("saved-" + id, ""); // BSC601 saved-*
    new Cookie("AMCVS_" + id + "AdobeOrg", "");
    new Cookie("AMCVS_" + id, ""); // BSC601 AMCVS_*
    new Cookie("__Host-" + id, ""); // BSC602
    new Cookie(id.toString(), ""); // BSC602
    new Cookie(id + "-suffix", ""); // BSC602
  }
}
