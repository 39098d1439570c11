import java.util.List;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;

class JavaxFilters {
  void filter(ContainerRequestContext request, ContainerResponseContext response) {
    request.getCookies().get("lang"); // BSC603 lang
    response.getHeaders().addFirst("Set-Cookie", "first=1"); // BSC601 first
    response.getHeaders().addAll("Set-Cookie", List.of("listed=1", "shop-theme=1")); // BSC601 listed
  }
}
