import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

class Filters {
  void filter(ContainerRequestContext request, ContainerResponseContext response) {
    request.getCookies().get("lang"); // BSC603 lang
    request.getCookies().containsKey("shop-theme");
    response.getHeaders().addFirst("Set-Cookie", "first=1"); // BSC601 first
    response.getHeaders().addAll("Set-Cookie", List.of("listed=1", "shop-theme=1")); // BSC601 listed
    response.getHeaders().addAll("Set-Cookie", "one=1", "two=1"); // BSC601 one, BSC601 two
  }

  void quarkus(RestResponse.ResponseBuilder<String> builder) {
    builder.cookie(new NewCookie.Builder("promo").value("1").build()); // BSC601 promo
    builder.header("Set-Cookie", "line=1"); // BSC601 line
  }
}
