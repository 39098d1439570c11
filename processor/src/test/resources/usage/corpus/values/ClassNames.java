import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;

class ClassNames {
  private static final String NAME = List.class.getName() + ".NAME";

  void set(Object any) {
    new Cookie(NAME, ""); // BSC601 java.util.List.NAME
    new Cookie(List.class.getSimpleName(), ""); // BSC601 List
    new Cookie(List.class.getCanonicalName(), ""); // BSC601 java.util.List
    new Cookie(List.class.getTypeName(), ""); // BSC601 java.util.List
    new Cookie(List.class.getPackageName(), ""); // BSC601 java.util
    new Cookie(Map.Entry.class.getName(), ""); // BSC601 java.util.Map$Entry
    new Cookie(Map.Entry.class.getSimpleName(), ""); // BSC602
    new Cookie(String[].class.getName(), ""); // BSC602
    new Cookie(int.class.getName(), ""); // BSC602
    new Cookie(any.getClass().getName(), ""); // BSC602
    new Cookie("of-" + List.class, ""); // BSC601 of-*
  }
}
