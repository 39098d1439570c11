import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Changed {
  private static final int TWO = 2;

  void reassigned(boolean other) {
    List<String> names = List.of("shop-theme");
    names = List.of("list-reassigned");
    for (String name : names) {
      new Cookie(name, ""); // BSC601 list-reassigned
    }
    Optional<String> one = Optional.of("shop-theme");
    one = Optional.of("optional-reassigned");
    new Cookie(one.get(), ""); // BSC601 optional-reassigned
    List<String> either = List.of("cart-1");
    if (other) {
      either = List.of("list-other");
    }
    new Cookie(either.get(0), ""); // BSC601 list-other
  }

  void stored() {
    String[] names = {"shop-theme"};
    names[0] = "array-stored";
    new Cookie(names[0], ""); // BSC601 array-stored
  }

  void folded() {
    new Cookie("x" + (char) 65, ""); // BSC601 xA
    new Cookie("shop-" + (TWO > 1 ? "theme" : "never"), "");
    new Cookie('a' + 1 + "b", ""); // BSC601 98b
    new Cookie("a" + Integer.toString(5), ""); // BSC601 a5
    new Cookie("m" + five(), ""); // BSC601 m5
  }

  private static int five() {
    return 5;
  }

  void filled() {
    List<String> names = new ArrayList<>();
    names.add("added");
    names.addAll(List.of("shop-theme", "added-with-others"));
    for (String name : names) {
      new Cookie(name, ""); // BSC601 added, BSC601 added-with-others
    }
    Iterator<String> all = List.of("iterated", "shop-theme").iterator();
    while (all.hasNext()) {
      new Cookie(all.next(), ""); // BSC601 iterated
    }
    String[] parts = {"a", "b"};
    new Cookie(String.join("-", parts), ""); // BSC601 a-b
    Object[] arguments = {"f"};
    new Cookie(String.format("%s-x", arguments), ""); // BSC601 f-x
  }

  void empty(List<String> into) {
    List<String> names = new ArrayList<>();
    fill(names);
    for (String name : names) {
      new Cookie(name, ""); // BSC601 filled-elsewhere
    }
    for (String name : into) {
      new Cookie(name, ""); // BSC602
    }
  }

  private static void fill(List<String> names) {
    names.add("filled-elsewhere");
  }

  static Map<String, String> data(String id) {
    Map<String, String> data = new HashMap<>();
    data.put("map-key", id);
    return data;
  }

  void entries(String id) {
    for (Map.Entry<String, String> entry : data(id).entrySet()) {
      new Cookie(entry.getKey(), entry.getValue()); // BSC601 map-key
    }
    for (var entry : Map.of("map-literal", "1").entrySet()) {
      new Cookie(entry.getKey(), entry.getValue()); // BSC601 map-literal
    }
    Map.of("kind", "map-value").forEach((key, value) -> new Cookie(value, "")); // BSC601 map-value
    data(id).keySet().stream().map(key -> new Cookie(key, "")).toList(); // BSC601 map-key
    new Cookie(Map.of("kind", "looked-up").get("kind"), ""); // BSC601 looked-up
  }
}
