import jakarta.servlet.http.HttpServletResponse;

class Decorators {
  interface Response {
    void header(String name, String value);
  }

  record Sent(HttpServletResponse response) implements Response {
    @Override
    public void header(String name, String value) {
      response.setHeader(name, value);
    }
  }

  record Traced(Response to) implements Response {
    @Override
    public void header(String name, String value) {
      to.header(name, value);
    }
  }

  record Twice(Response first, Response second) implements Response {
    @Override
    public void header(String name, String value) {
      first.header(name, value);
      second.header(name, value);
    }
  }

  void set(Response response, String any) {
    response.header("Set-Cookie", "promo=" + any); // BSC601 promo
    response.header("X-Promo", "promo=" + any);
    response.header(any, "promo=1");
    new Traced(response).header("Set-Cookie", "traced=1"); // BSC601 traced
    new Twice(response, response).header("Location", any);
  }
}
