package dev.biscotti.runtime.choices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the handlers of this package need of a request.
 *
 * @param method the method, such as {@code GET}
 * @param path the path as requested by the browser, with the context path, without query
 * @param query the query as the browser sent it, without question mark; empty if there is none
 * @param headers the values of all header lines by name in lower case; {@link #AUTHORITY} has the
 *     host that the server knows from forwarded headers, if it reads them
 * @param fields the fields of a posted form; empty for other requests
 * @param secure whether the browser used a secure channel; empty if unknown
 */
public record ChoiceRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    Map<String, List<String>> fields,
    Optional<Boolean> secure) {

  /**
   * The key in {@link #headers} of the host that the visitor's browser asked for, as the server
   * knows it from forwarded headers if a proxy changes the Host header. No header line can have
   * this name; in HTTP/2 and HTTP/3 it is the pseudo-header that replaces Host.
   */
  public static final String AUTHORITY = ":authority";

  public ChoiceRequest {
    Map<String, List<String>> lowerCase = new HashMap<>();
    headers.forEach(
        (name, values) ->
            lowerCase
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .addAll(values));
    headers = Map.copyOf(lowerCase);
    fields = Map.copyOf(fields);
  }

  /**
   * A request for a page.
   *
   * @param path the path as requested by the browser
   * @param query the query, without question mark
   * @return the request, without headers
   */
  public static ChoiceRequest get(String path, String query) {
    return new ChoiceRequest("GET", path, query, Map.of(), Map.of(), Optional.empty());
  }

  /**
   * The same request from a visitor whose language the application knows, for example from the
   * page's address or an account. The language replaces the header Accept-Language.
   *
   * @param language a BCP 47 tag
   * @return the request
   */
  public ChoiceRequest in(String language) {
    Map<String, List<String>> changed = new HashMap<>(headers);
    changed.put(SiteLanguages.HEADER, List.of(language));
    return new ChoiceRequest(method, path, query, changed, fields, secure);
  }

  /** The only value of a header; empty if there is none, or several that differ. */
  Optional<String> header(String name) {
    return sole(headers, name);
  }

  /** The only value of a field; empty if there is none, or several that differ. */
  Optional<String> field(String name) {
    return sole(fields, name);
  }

  private static Optional<String> sole(Map<String, List<String>> values, String name) {
    List<String> distinct = values.getOrDefault(name, List.of()).stream().distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }

  boolean hasHeader(String name) {
    return headers.containsKey(name);
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
