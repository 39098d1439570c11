import jakarta.servlet.http.Cookie;

class Interfaces {
  interface Writer {
    void write(String name);
  }

  static class Impl implements Writer {
    @Override
    public void write(String name) {
      new Cookie(name, "");
    }
  }

  void use(Writer writer) {
    writer.write("promo"); // BSC601 promo
  }
}
