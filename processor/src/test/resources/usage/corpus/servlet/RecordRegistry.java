import jakarta.servlet.http.Cookie;
import java.util.List;

class RecordRegistry {
  record Definition(String name, int days) {}

  static final Definition THEME = new Definition("shop-theme", 1);
  static final Definition PROMO = new Definition("promo", 1);

  void set(Definition any) {
    new Cookie(THEME.name(), "");
    new Cookie(PROMO.name(), ""); // BSC601 promo
    new Cookie(new Definition("inline", 2).name(), ""); // BSC601 inline
    new Cookie(any.name(), ""); // BSC602
    Definition local = new Definition("local", 3);
    new Cookie(local.name(), ""); // BSC601 local
  }
}
