package dev.biscotti.runtime.choices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the handlers of this package need to know of a request.
 *
 * @param method the method, such as {@code GET}
 * @param path the path as the browser asked for it, context path included, without query
 * @param query the query as the browser sent it, without question mark; empty if there is none
 * @param headers the values of all header lines by name in lower case; under {@link #AUTHORITY} the
 *     host that the server knows, if it reads forwarded headers
 * @param fields the fields of a posted form; empty for other requests
 * @param secure whether the browser used a secure channel; empty if that is not known
 */
public record ChoiceRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    Map<String, List<String>> fields,
    Optional<Boolean> secure) {

  /**
   * The name under which {@link #headers} has the host that the visitor's browser asked for, as the
   * server knows it from forwarded headers, where a proxy changes the Host header. No header line
   * can have this name; in HTTP/2 and HTTP/3 it is that of the field that Host became.
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
   * @param path the path as the browser asked for it
   * @param query the query, without question mark
   * @return the request, without headers
   */
  public static ChoiceRequest get(String path, String query) {
    return new ChoiceRequest("GET", path, query, Map.of(), Map.of(), Optional.empty());
  }

  /**
   * The same request from a visitor whose language the application knows, such as from the page's
   * address or from an account. It takes the place of the header Accept-Language.
   *
   * @param language a BCP 47 tag
   * @return the request
   */
  public ChoiceRequest in(String language) {
    Map<String, List<String>> changed = new HashMap<>(headers);
    changed.put(SiteLanguages.HEADER, List.of(language));
    return new ChoiceRequest(method, path, query, changed, fields, secure);
  }

  /** The one value of a header; empty if there is none, or there are several that differ. */
  Optional<String> header(String name) {
    return sole(headers, name);
  }

  /** The one value of a field; empty if there is none, or there are several that differ. */
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
