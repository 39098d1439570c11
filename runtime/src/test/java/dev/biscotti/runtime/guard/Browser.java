package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request of a browser, and the Set-Cookie lines it gets. */
public final class Browser {
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final List<String> setCookies = new ArrayList<>();
  private Optional<Boolean> secure = Optional.empty();
  private String path = "/";

  private Browser() {}

  public static Browser with(String... cookieLines) {
    Browser browser = new Browser();
    if (cookieLines.length > 0) {
      browser.headers.put("Cookie", List.of(cookieLines));
    }
    return browser;
  }

  public Browser at(String newPath) {
    path = newPath;
    return this;
  }

  public Browser privacyControl(String value) {
    headers.put("Sec-GPC", List.of(value));
    return this;
  }

  public Browser header(String name, String value) {
    headers.put(name, List.of(value));
    return this;
  }

  /** On a connection of which the server knows whether it is secure. */
  public Browser over(String scheme) {
    secure = Optional.of(scheme.equals("https"));
    return this;
  }

  public CookieGuard visits(DeployedPolicy policy, GuardSettings settings) {
    return CookieGuard.on(policy, exchange(), settings);
  }

  public Exchange exchange() {
    Exchange exchange = Exchange.of(path, headers::get, setCookies::add);
    return secure.map(exchange::over).orElse(exchange);
  }

  public List<String> setCookies() {
    return setCookies;
  }

  /** The value that this response sets for a cookie; the last one, as in a browser. */
  public String valueOf(String name) {
    String value = "";
    for (String line : setCookies) {
      if (line.startsWith(name + "=")) {
        value = line.substring(name.length() + 1, line.indexOf(';'));
      }
    }
    return value;
  }
}
