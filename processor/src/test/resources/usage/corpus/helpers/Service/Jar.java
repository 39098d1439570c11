import jakarta.servlet.http.HttpServletResponse;

public interface Jar {
  void put(HttpServletResponse response, String name, String value);

  default void mark(HttpServletResponse response, String name) {
    put(response, name, "1");
  }
}
