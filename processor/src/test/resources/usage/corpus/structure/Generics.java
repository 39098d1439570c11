import jakarta.servlet.http.Cookie;
import java.util.function.Supplier;

class Generics<T extends CharSequence> {
  <N extends T> void set(N name, T other) {
    new Cookie(name.toString(), ""); // BSC602
  }

  void supplied() {
    Supplier<String> supplier = () -> "supplied";
    new Cookie(supplier.get(), ""); // BSC601 supplied
  }
}
