import jakarta.servlet.http.HttpServletResponse;

class HeaderAlias {
  void set(HttpServletResponse response) {
    response.addHeader(Names.TO_SET, "promo=1"); // BSC601 promo
  }
}
