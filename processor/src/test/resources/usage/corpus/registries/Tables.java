import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Tables {
  enum Key {
    A,
    B
  }

  static final String[][] ROWS = {{"row-a", "its purpose"}, {"row-b", "its purpose"}};
  static final List<String> LISTED = List.of("listed-0", "listed-1");
  private static final String[] FILLED = new String[2];
  private static final Map<String, String> PUT = new HashMap<>();
  private static final Map<Key, String> BY_KEY = new EnumMap<>(Key.class);

  static {
    FILLED[0] = "filled-0";
    FILLED[1] = "filled-1";
    PUT.put("x", "put-x");
    PUT.put("y", "put-y");
    BY_KEY.put(Key.A, "key-a");
    BY_KEY.put(Key.B, "key-b");
  }

  void use(String key, Key any, int index) {
    for (String[] row : ROWS) {
      new Cookie(row[0], row[1]); // BSC601 row-a, BSC601 row-b
    }
    new Cookie(ROWS[1][0], ""); // BSC601 row-b
    new Cookie(LISTED.get(1), ""); // BSC601 listed-1
    new Cookie(LISTED.get(index), ""); // BSC601 listed-0, BSC601 listed-1
    Arrays.asList(FILLED).forEach(name -> new Cookie(name, "")); // BSC601 filled-0, BSC601 filled-1
    new Cookie(PUT.get("y"), ""); // BSC601 put-y
    new Cookie(PUT.get(key), ""); // BSC601 put-x, BSC601 put-y
    new Cookie(BY_KEY.get(Key.A), ""); // BSC601 key-a
    new Cookie(BY_KEY.get(any), ""); // BSC601 key-a, BSC601 key-b
    Map<String, Map<String, String>> deep = Map.of("n", Map.of("v", "deep-v", "w", "deep-w"));
    new Cookie(deep.get("n").get("v"), ""); // BSC601 deep-v
    Map<String, String> copied = new HashMap<>(Map.of("a", "copied-a"));
    copied.put("b", "copied-b");
    new Cookie(copied.get("b"), ""); // BSC601 copied-b
  }
}
