import jakarta.servlet.http.Cookie;

public class PublicSubclass extends Cookie {
  private static final long serialVersionUID = 1L;

  public PublicSubclass(String name) {
    super(name, ""); // BSC602
  }
}
