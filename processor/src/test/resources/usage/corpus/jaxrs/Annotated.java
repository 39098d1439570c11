import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestCookie;

class Annotated {
  static final String LANG = "lang";

  @CookieParam("field") // BSC603 field
  String field;

  void read(
      @CookieParam(LANG) String lang, // BSC603 lang
      @CookieParam("shop-theme") String theme,
      @org.jboss.resteasy.annotations.jaxrs.CookieParam String own, // BSC603 own
      @RestCookie String quarkus, // BSC603 quarkus
      @RestCookie("cart-1") String cart,
      HttpHeaders headers) {
    headers.getCookies().get("looked-up"); // BSC603 looked-up
  }
}
