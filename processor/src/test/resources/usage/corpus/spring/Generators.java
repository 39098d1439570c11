import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.CookieGenerator;

class Generators extends CookieGenerator {
  @Override
  public void setCookieName(@Value("${shop.generated:generated}") String name) {
    super.setCookieName(name); // BSC601 generated, BSC602
  }

  static class HandedOn extends CookieGenerator {
    @Override
    public void setCookieName(String name) {
      super.setCookieName(name);
    }
  }

  void set(HandedOn handedOn) {
    handedOn.setCookieName("handed-on"); // BSC601 handed-on
  }
}
