package dev.biscotti.search.sink;

import java.util.List;
import java.util.Optional;

/** Where in a call of a {@link CookieSink} the cookie's name is. */
public enum SinkForm {
  /** An argument is the name. */
  NAME("the argument is the name; with variable arity, every argument is"),

  /** An argument is the name of the framework's session cookie. */
  SESSION("the argument names the session cookie"),

  /** An argument is a header's value; the preceding argument is the header's name. */
  HEADER("the argument is the value of the header that the argument before it names"),

  /** The result is the value of a response header that was set before. */
  HEADERREAD("the result is a header line that was checked where it was set"),

  /** A header's name as an object: a constant, or a factory that takes a text. */
  HEADERNAME("a header's name as an object"),

  /** An argument is a whole Set-Cookie line. */
  COOKIESTRING("the argument is a whole Set-Cookie line"),

  /** An argument is a cookie whose name was set where it was created. */
  CARRIER("carries a cookie whose name was checked where it was made"),

  /** An argument is a cookie whose name is copied. */
  COPY("copies the name of the cookie in the argument"),

  /** The name is not in the code. */
  IMPLICIT("the name is nowhere in the code; the name column has it"),

  /** The result is searched for a name afterwards. */
  SCAN("the result is searched for a name"),

  /** A member of an annotation is the name. */
  ANNOT("the member of the annotation is the name"),

  /** The API computes the name. */
  DYNAMIC("the API computes the name itself");

  private static final List<SinkForm> ALL = List.of(values());

  private final String description;

  SinkForm(String description) {
    this.description = description;
  }

  /**
   * A short description of the form.
   *
   * @return the description
   */
  public String description() {
    return description;
  }

  static Optional<SinkForm> of(String symbol) {
    for (SinkForm form : ALL) {
      if (form.name().equals(symbol)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
