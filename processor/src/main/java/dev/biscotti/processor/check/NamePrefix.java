package dev.biscotti.processor.check;

import java.util.Optional;

/**
 * The name prefixes that browsers know. A longer prefix precedes the shorter ones that it starts
 * with.
 */
enum NamePrefix {
  HOST_HTTP("__Host-Http-", "secure = true, httpOnly = true, path = \"/\" and no domain"),
  HOST("__Host-", "secure = true, path = \"/\" and no domain"),
  HTTP("__Http-", "secure = true and httpOnly = true"),
  SECURE("__Secure-", "secure = true");

  private final String text;
  private final String demands;

  NamePrefix(String text, String demands) {
    this.text = text;
    this.demands = demands;
  }

  /** The prefix of a name. Browsers compare prefixes case-insensitively. */
  static Optional<NamePrefix> of(String name) {
    for (NamePrefix prefix : values()) {
      if (name.regionMatches(true, 0, prefix.text, 0, prefix.text.length())) {
        return Optional.of(prefix);
      }
    }
    return Optional.empty();
  }

  String text() {
    return text;
  }

  String demands() {
    return demands;
  }

  boolean isHost() {
    return this == HOST || this == HOST_HTTP;
  }

  boolean isHttp() {
    return this == HTTP || this == HOST_HTTP;
  }
}
