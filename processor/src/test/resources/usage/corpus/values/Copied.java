import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Copied {
  void copy(HttpServletResponse response) {
    Cookie first = new Cookie("copied", "1"); // BSC601 copied
    Cookie second = new Cookie(first.getName(), first.getValue());
    response.addCookie(second);
    response.addCookie(new Cookie(first.getName() + "-2", "")); // BSC601 copied-2
    Cookie gone = new Cookie("gone", "");
    gone.setMaxAge(0);
    response.addCookie(gone);
    response.addCookie(new Cookie(gone.getName(), "1")); // BSC601 gone
  }

  void prolong(HttpServletRequest request, HttpServletResponse response) {
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals("again")) { // BSC603 again
        cookie.setMaxAge(3600);
        response.addCookie(cookie); // BSC601 again
      }
    }
    for (Cookie cookie : request.getCookies()) {
      response.addCookie(cookie); // BSC602
    }
    for (Cookie cookie : request.getCookies()) {
      cookie.setMaxAge(0);
      response.addCookie(cookie);
    }
  }
}
