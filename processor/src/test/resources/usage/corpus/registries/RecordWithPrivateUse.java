import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;

class RecordWithPrivateUse {
  private record Named(String name, int days) {
    static final Named FIRST = new Named("record-first", 1);
    static final List<Named> ALL = List.of(FIRST, new Named("record-second", 2));
  }

  private static final Map<String, Named> BY_ID = Map.of("a", new Named("record-mapped", 3));

  void set(String id) {
    new Cookie(Named.FIRST.name(), ""); // BSC601 record-first
    for (Named named : Named.ALL) {
      new Cookie(named.name(), ""); // BSC601 record-first, BSC601 record-second
    }
    new Cookie(BY_ID.get(id).name(), ""); // BSC601 record-mapped
  }
}
