import com.google.cloud.functions.HttpResponse;
import com.microsoft.azure.functions.HttpResponseMessage;

class Functions {
  void google(HttpResponse response) {
    response.appendHeader("Set-Cookie", "promo=1; Path=/"); // BSC601 promo
    response.appendHeader("Set-Cookie", "shop-theme=dark");
    response.appendHeader("X-Other", "promo=1");
  }

  void azure(HttpResponseMessage.Builder builder) {
    builder.header("Set-Cookie", "lang=sv"); // BSC601 lang
  }
}
