import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

class Headers {
  void set(ServerResponse response, ServerResponseHeaders headers) {
    response.header(HeaderNames.SET_COOKIE, "named=1"); // BSC601 named
    response.header("Set-Cookie", "text=1"); // BSC601 text
    response.header(HeaderValues.create("Set-Cookie", "object=1")); // BSC601 object
    response.header(HeaderValues.create(HeaderNames.LOCATION, "/?object=1"));
    headers.set(HeaderNames.SET_COOKIE, "set=1"); // BSC601 set
    headers.set(HeaderNames.SET_COOKIE, List.of("listed=1", "shop-theme=1")); // BSC601 listed
  }
}
