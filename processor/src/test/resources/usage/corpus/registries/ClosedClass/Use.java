import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class Use {
  void direct(HttpServletResponse response) {
    response.addCookie(new Cookie(Kind.ONE.getName(), "")); // BSC601 kind-one
  }

  void local(HttpServletResponse response) {
    Kind kind = Kind.TWO;
    response.addCookie(new Cookie(kind.getName(), "")); // BSC601 kind-two
  }

  void parameter(HttpServletResponse response, Kind kind) {
    response.addCookie(new Cookie(kind.getName(), ""));
  }

  void call(HttpServletResponse response) {
    parameter(response, Kind.ONE); // BSC601 kind-one
  }

  public void uncalled(HttpServletResponse response, Kind kind) {
    response.addCookie(new Cookie(kind.getName(), "")); // BSC601 kind-one, BSC601 kind-two
  }

  void loop(HttpServletResponse response) {
    for (Kind kind : new Kind[] {Kind.ONE, Kind.TWO}) {
      response.addCookie(new Cookie(kind.getName(), "")); // BSC601 kind-one, BSC601 kind-two
    }
  }
}
