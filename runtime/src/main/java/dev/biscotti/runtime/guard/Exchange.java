package dev.biscotti.runtime.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, as far as cookies are concerned. An adapter for a server is two
 * lambdas:
 *
 * <pre>{@code
 * Exchange.of(http.getRequestURI().getRawPath(), http.getRequestHeaders()::get,
 *     line -> http.getResponseHeaders().add("Set-Cookie", line))
 * }</pre>
 */
public interface Exchange {
  /**
   * The lines of one request header, unparsed.
   *
   * @param name the name of the header; adapters compare it without regard to case
   * @return the values of all its lines, in their order; empty if there is none
   */
  List<String> headers(String name);

  /**
   * The path of the request as the visitor's browser asked for it.
   *
   * @return the path, percent-encoded as it came and without query
   */
  String path();

  /**
   * Whether the browser sent the request over a secure channel.
   *
   * @return empty if that is not known, as behind a proxy that does not say
   */
  default Optional<Boolean> secure() {
    return Optional.empty();
  }

  /**
   * Whether a Set-Cookie line that is added now is still sent.
   *
   * @return false if the response is committed, so that its headers are on their way; true where an
   *     adapter does not know
   */
  default boolean isOpen() {
    return true;
  }

  /**
   * Called after the visitor has answered and the guard has set and deleted cookies accordingly.
   * Lines that were written to the response without the guard may be refused now.
   */
  default void consentChanged() {}

  /**
   * The same exchange, for an adapter that knows whether the connection is secure.
   *
   * @param isSecure whether the browser sent the request over a secure channel
   * @return an exchange
   */
  default Exchange over(boolean isSecure) {
    return new KnownChannelExchange(this, Optional.of(isSecure));
  }

  /**
   * The host that the visitor's browser asked for, as far as the server knows.
   *
   * @return the host, with its port if it is not the usual one; empty if it is not known. By
   *     default what the Host header says, which a proxy may have changed.
   */
  default Optional<String> host() {
    List<String> lines = headers("Host");
    return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
  }

  /**
   * Adds a Set-Cookie line to the response, in addition to existing ones.
   *
   * @param line the value of the header line
   */
  void addSetCookie(String line);

  /**
   * Replaces a Set-Cookie line, so that a response sets a cookie only once (RFC 6265bis, section
   * 4.1.1).
   *
   * @param earlier a line that was added
   * @param line the line to send in its place
   * @return false if the server cannot; the line is then added, and browsers obey the last one
   */
  default boolean replaceSetCookie(String earlier, String line) {
    return false;
  }

  /**
   * An exchange over two functions.
   *
   * @param path the path of the request, percent-encoded as it came and without query
   * @param requestHeaders gives the values of all lines of a request header; null or an empty
   *     collection if there is none
   * @param addSetCookie adds a Set-Cookie line to the response
   * @return the exchange
   */
  @SuppressWarnings("exports") // the annotations are for checkers only
  static Exchange of(
      String path,
      Function<String, ? extends @Nullable Collection<String>> requestHeaders,
      Consumer<String> addSetCookie) {
    return new Exchange() {
      @Override
      public List<String> headers(String name) {
        Collection<String> lines = requestHeaders.apply(name);
        return lines == null ? List.of() : List.copyOf(lines);
      }

      @Override
      public String path() {
        return path;
      }

      @Override
      public void addSetCookie(String line) {
        addSetCookie.accept(line);
      }
    };
  }

  /**
   * An exchange that collects the Set-Cookie lines, so that lines can be replaced. The adapter
   * sends them when the response is committed.
   *
   * @param path the path of the request, percent-encoded as it came and without query
   * @param requestHeaders gives the values of all lines of a request header; null or an empty
   *     collection if there is none
   * @param setCookies the list that receives the Set-Cookie lines; must be modifiable
   * @return the exchange
   */
  @SuppressWarnings("exports") // the annotations are for checkers only
  static Exchange collecting(
      String path,
      Function<String, ? extends @Nullable Collection<String>> requestHeaders,
      List<String> setCookies) {
    return new CollectingExchange(of(path, requestHeaders, setCookies::add), setCookies);
  }
}
