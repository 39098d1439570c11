import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import shop.ShopCookies;

class Responses {
  ResponseEntity<String> set(String value) {
    ResponseCookie cookie = ResponseCookie.from("promo", value).httpOnly(true).build(); // BSC601 promo
    ResponseCookie one = ResponseCookie.from("single").value(value).build(); // BSC601 single
    ResponseCookie theme = ResponseCookie.from(ShopCookies.THEME, value).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie.toString(), one.toString(), theme.toString())
        .header("Set-Cookie", "first=1", "second=2") // BSC601 first, BSC601 second
        .header("set-cookie", ResponseCookie.from("inline", "").build().toString()) // BSC601 inline
        .body("");
  }

  void headers(HttpHeaders headers, String value) {
    headers.add(HttpHeaders.SET_COOKIE, "added=" + value); // BSC601 added
    headers.set(HttpHeaders.SET_COOKIE, "set=" + value); // BSC601 set
    headers.addAll(HttpHeaders.SET_COOKIE, java.util.List.of("all=1", "shop-theme=1")); // BSC601 all
    headers.put("Set-Cookie", java.util.List.of("put=1")); // BSC601 put
    headers.add(HttpHeaders.COOKIE, "request=1");
    headers.add(HttpHeaders.LOCATION, "/?promo=1");
  }

  void throughTheInterface(org.springframework.util.MultiValueMap<String, String> headers) {
    headers.add("Set-Cookie", "viaMap=1"); // BSC601 viaMap
    headers.add("X-Other", "viaMap=1");
  }

  void deleted() {
    ResponseCookie.from("old", "").maxAge(0).build();
    ResponseCookie.from("old").maxAge(java.time.Duration.ZERO).build();
    ResponseCookie.from("old", "").path("/").maxAge(java.time.Duration.ofSeconds(0)).build();
    ResponseCookie.from("kept", "").maxAge(60).build(); // BSC601 kept
  }
}
