import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class JarImpl implements Jar {
  @Override
  public void put(HttpServletResponse response, String name, String value) {
    response.addCookie(new Cookie(name, value));
  }
}
