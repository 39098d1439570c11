import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class LateAges {
  void late(HttpServletResponse response, String value) {
    Cookie late = new Cookie("late", value); // BSC601 late
    response.addCookie(late);
    late.setMaxAge(0);
  }

  void twice(HttpServletResponse response, String value) {
    Cookie twice = new Cookie("twice", value); // BSC601 twice
    response.addCookie(twice);
    twice.setMaxAge(0);
    response.addCookie(twice);
  }

  void changed(HttpServletResponse response, String value) {
    Cookie changed = new Cookie("changed", value);
    changed.setMaxAge(60);
    changed.setMaxAge(0);
    response.addCookie(changed);
  }

  void kept(HttpServletResponse response, String value) {
    Cookie kept = new Cookie("kept", value); // BSC601 kept
    kept.setMaxAge(0);
    kept.setMaxAge(60);
    response.addCookie(kept);
  }

  void sometimes(HttpServletResponse response, String value, boolean on) {
    Cookie sometimes = new Cookie("sometimes", value); // BSC601 sometimes
    if (on) {
      response.addCookie(sometimes);
    }
    sometimes.setMaxAge(0);
    response.addCookie(sometimes);
  }

  void byHelper(HttpServletResponse response, String value) {
    Cookie helped = new Cookie("helped", value); // BSC601 helped
    send(response, helped);
    helped.setMaxAge(0);
  }

  void seen(HttpServletResponse response, String value) {
    Cookie seen = new Cookie("seen", value);
    System.out.println(seen);
    seen.setMaxAge(0);
    send(response, seen);
  }

  private static void send(HttpServletResponse response, Cookie cookie) {
    cookie.setPath("/");
    response.addCookie(cookie);
  }
}
