final class Name {
  static final Name BASE = new Name("base");
  static final Name SHORT = BASE.withSuffix("-s");
  static final Name LONG = withPrefix("l-", SHORT);

  private final String text;

  private Name(String text) {
    this.text = text;
  }

  static Name withPrefix(String prefix, Name other) {
    return new Name(prefix + other.text);
  }

  Name withSuffix(String suffix) {
    return new Name(text + suffix);
  }

  String text() {
    return text;
  }
}
