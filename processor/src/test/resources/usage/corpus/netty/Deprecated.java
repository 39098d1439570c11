import io.netty.handler.codec.http.ServerCookieEncoder;
import io.netty.util.AsciiString;

@SuppressWarnings("deprecation")
class Deprecated {
  static final AsciiString NAME = AsciiString.cached("set-cookie");

  void set(io.netty.handler.codec.http.HttpHeaders headers) {
    ServerCookieEncoder.encode("promo", "1"); // BSC601 promo
    headers.add(NAME, "ascii=1"); // BSC601 ascii
    headers.add(AsciiString.of("x-other"), "ascii=1");
  }
}
