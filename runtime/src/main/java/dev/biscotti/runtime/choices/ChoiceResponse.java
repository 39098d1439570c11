package dev.biscotti.runtime.choices;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The response of a handler.
 *
 * @param status the status code
 * @param headers the headers, one value each; the guard adds Set-Cookie lines itself
 * @param body the body, to be sent in UTF-8, but not in response to HEAD
 */
public record ChoiceResponse(int status, SortedMap<String, String> headers, String body) {
  static final String CONTENT_TYPE = "Content-Type";
  static final String CONTENT_LANGUAGE = "Content-Language";
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";

  public ChoiceResponse {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  static ChoiceResponse of(int status) {
    return new ChoiceResponse(status, new TreeMap<>(), "");
  }

  static ChoiceResponse text(int status, String text) {
    return of(status).with(CONTENT_TYPE, "text/plain; charset=utf-8").withBody(text + "\n");
  }

  static ChoiceResponse methodNotAllowed(String allowed) {
    return text(405, "Use " + allowed + ".").with("Allow", allowed);
  }

  ChoiceResponse with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new ChoiceResponse(status, more, body);
  }

  ChoiceResponse withBody(String newBody) {
    return new ChoiceResponse(status, headers, newBody);
  }

  /** The response marked as one visitor's: no cache may store it or serve it to another. */
  ChoiceResponse personal() {
    return with("Cache-Control", "no-store").with("Vary", "Cookie");
  }
}
