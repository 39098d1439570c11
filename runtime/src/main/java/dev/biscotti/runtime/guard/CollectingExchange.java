package dev.biscotti.runtime.guard;

import java.util.List;

/**
 * An exchange that collects Set-Cookie lines in a list until the response is committed.
 *
 * @param request the request, and how a line is added to the list
 * @param setCookies the lines so far
 */
record CollectingExchange(Exchange request, List<String> setCookies) implements Exchange {
  @Override
  public List<String> headers(String name) {
    return request.headers(name);
  }

  @Override
  public String path() {
    return request.path();
  }

  @Override
  public void addSetCookie(String line) {
    request.addSetCookie(line);
  }

  @Override
  public boolean replaceSetCookie(String earlier, String line) {
    int position = setCookies.indexOf(earlier);
    if (position >= 0) {
      setCookies.set(position, line);
    }
    return position >= 0;
  }
}
