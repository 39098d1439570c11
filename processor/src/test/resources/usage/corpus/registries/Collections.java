import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class Collections {
  private static final List<String> NAMES = List.of("shop-theme", "listed");

  void set(List<String> any) {
    for (String name : NAMES) {
      new Cookie(name, ""); // BSC601 listed
    }
    NAMES.stream().map(name -> new Cookie(name, "")).toList(); // BSC601 listed
    Stream.of("shop-theme").forEach(name -> new Cookie(name, ""));
    Arrays.asList("shop-theme", "array").forEach(name -> new Cookie(name, "")); // BSC601 array
    new Cookie(NAMES.get(0), "");
    new Cookie(NAMES.get(1), ""); // BSC601 listed
    for (String name : any) {
      new Cookie(name, ""); // BSC602
    }
    for (String name : Set.of("cart-1")) {
      new Cookie(name, "");
    }
  }
}
