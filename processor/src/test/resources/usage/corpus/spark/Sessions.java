import spark.Request;

class Sessions {
  void open(Request request) {
    request.session().attribute("cart", "1"); // BSC601 JSESSIONID
    request.session(true);
    request.session(false);
    request.cookies().get("map"); // BSC603 map
  }
}
