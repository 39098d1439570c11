import jakarta.servlet.http.Cookie;

class UsesConstants {
  void set() {
    new Cookie(AppConstants.B, ""); // BSC601 ab
    new Cookie(AppConstants.Nested.NAME, ""); // BSC601 nested-7c
    new Cookie("n" + AppConstants.NUMBER, ""); // BSC601 n7
    new Cookie(AppConstants.mutable, "");
  }
}
