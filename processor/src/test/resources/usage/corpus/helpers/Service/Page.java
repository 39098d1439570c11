import jakarta.servlet.http.HttpServletResponse;

public class Page {
  private final Jar jar;

  public Page(Jar jar) {
    this.jar = jar;
  }

  public void show(HttpServletResponse response) {
    jar.put(response, "by-service", "1"); // BSC601 by-service
    jar.mark(response, "by-default-method"); // BSC601 by-default-method
    jar.put(response, "shop-theme", "1");
  }
}
