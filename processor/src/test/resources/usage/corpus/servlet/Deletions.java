import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Deletions {
  void delete(HttpServletRequest request, HttpServletResponse response, boolean on, String value) {
    Cookie old = new Cookie("old", "");
    old.setMaxAge(0);
    old.setPath("/");
    response.addCookie(old);

    Cookie none = new Cookie("old", null);
    none.setMaxAge(0);
    response.addCookie(none);

    Cookie emptied = new Cookie("old", "deleted");
    emptied.setValue("");
    emptied.setMaxAge(0);
    response.addCookie(emptied);

    Cookie sometimes = new Cookie("sometimes", ""); // BSC601 sometimes
    if (on) {
      sometimes.setMaxAge(0);
    }
    response.addCookie(sometimes);

    Cookie revived = new Cookie("revived", ""); // BSC601 revived
    revived.setMaxAge(0);
    revived.setMaxAge(60);
    response.addCookie(revived);

    Cookie valued = new Cookie("valued", value);
    valued.setMaxAge(0);
    response.addCookie(valued);

    Cookie session = new Cookie("session-only", ""); // BSC601 session-only
    session.setMaxAge(-1);
    response.addCookie(session);

    for (Cookie cookie : request.getCookies()) {
      Cookie same = new Cookie(cookie.getName(), "");
      same.setMaxAge(0);
      response.addCookie(same);
    }
    for (Cookie cookie : request.getCookies()) {
      response.addCookie(new Cookie(cookie.getName(), "again")); // BSC602
    }
    write(response, "old", "", 0);
    write(response, "new", "1", 60); // BSC601 new
    clear(response, "anything");
  }

  private void write(HttpServletResponse response, String name, String value, int age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(age);
    response.addCookie(cookie);
  }

  private void clear(HttpServletResponse response, String name) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }
}
