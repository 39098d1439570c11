class AppConstants {
  static final String A = "a", B = A + "b";
  static final char LETTER = 'c';
  static final int NUMBER = 7;
  static String mutable = "mutable"; // BSC601 mutable

  static class Nested {
    static final String NAME = "nested-" + NUMBER + LETTER;
  }
}
