package dev.biscotti.sample.web;

import java.util.Locale;
import java.util.Optional;

/** The colours a visitor picked. By default, those of the operating system apply. */
public enum Theme {
  LIGHT,
  DARK;

  /** The name in pages and forms. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a form field; empty if it is not a theme. */
  public static Optional<Theme> of(String id) {
    for (Theme theme : values()) {
      if (theme.id().equals(id)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
