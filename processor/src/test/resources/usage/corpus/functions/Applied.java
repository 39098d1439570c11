import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

class Applied {
  private final BiConsumer<HttpServletResponse, String> setter =
      (response, name) -> response.addCookie(new Cookie(name, "")); // BSC601 in-field

  void called(HttpServletResponse response, String given) {
    Function<String, String> prefixed = name -> "fn-" + name;
    String value = prefixed.apply("value");
    new Cookie(prefixed.apply("name"), value); // BSC601 fn-name
    UnaryOperator<String> upper = String::toUpperCase;
    new Cookie(upper.apply("upper"), ""); // BSC601 UPPER
    BinaryOperator<String> joined = (first, second) -> first + "." + second;
    new Cookie(joined.apply("a", joined.apply("b", "c")), ""); // BSC601 a.b.c
    new Cookie(Objects.requireNonNullElseGet(given, () -> "otherwise"), ""); // BSC601 otherwise, BSC602
    setter.accept(response, "in-field");
    Consumer<String> set = name -> new Cookie(name, ""); // BSC601 first, BSC601 second
    Consumer<String> log = name -> System.out.println(name);
    set.andThen(log).accept("first");
    set.accept("second");
    log.accept("logged");
  }

  void sentAgain(HttpServletRequest request, HttpServletResponse response) {
    Arrays.stream(request.getCookies()).forEach(response::addCookie); // BSC602
  }
}
