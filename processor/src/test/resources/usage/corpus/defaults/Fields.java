import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;

public class Fields {
  public String open = "open-default"; // BSC601 open-default
  private String settable = "settable-default"; // BSC601 settable-default

  @Value("${shop.cookie:placeholder}")
  private String configured;

  private final String other;

  public Fields(@Value("${shop.other:injected}") String other) {
    this.other = other; // BSC601 injected, BSC602
  }

  public void setSettable(String settable) {
    this.settable = settable; // BSC602
  }

  protected String accessor() {
    return "accessor";
  }

  void set(HttpServletResponse response) {
    response.addCookie(new Cookie(open, "")); // BSC602
    response.addCookie(new Cookie(settable, ""));
    response.addCookie(new Cookie(configured, "")); // BSC601 placeholder, BSC602
    response.addCookie(new Cookie(other, ""));
    response.addCookie(new Cookie(accessor(), "")); // BSC601 accessor
    response.addCookie(new Cookie(System.getProperty("shop.name", "looked-up"), "")); // BSC601 looked-up, BSC602
  }
}
