package dev.biscotti.sample.web;

import java.util.Locale;
import java.util.Optional;

/** The colours a visitor picked. Who picked none gets those of the operating system. */
public enum Theme {
  LIGHT,
  DARK;

  /** The name in pages and forms. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a form field; empty for anything that is no theme. */
  public static Optional<Theme> of(String id) {
    for (Theme theme : values()) {
      if (theme.id().equals(id)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
