package dev.biscotti.search.use;

import dev.biscotti.search.finding.SetDirectly;
import dev.biscotti.search.text.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Summarises what is known about a cookie that code sets without the guard. */
final class DirectSettings {
  private DirectSettings() {}

  static SetDirectly of(NameUse use) {
    return use.header().isPresent() ? ofLine(use) : ofObject(use.state());
  }

  private static SetDirectly ofObject(CookieState state) {
    AttributesInCode attributes = state.attributes();
    boolean configured = !attributes.set().isEmpty() || state.maxAge().only().isPresent();
    return new SetDirectly(
        state.maxAge().only().map(DirectSettings::number).orElse(OptionalLong.empty()),
        attributes.value(AttributesInCode.Name.PATH),
        attributes.value(AttributesInCode.Name.DOMAIN),
        lacks(attributes, AttributesInCode.Name.SECURE),
        lacks(attributes, AttributesInCode.Name.HTTP_ONLY),
        configured);
  }

  private static boolean lacks(AttributesInCode attributes, AttributesInCode.Name name) {
    return attributes.lacks(name)
        || attributes
            .value(name)
            .filter(value -> value.equals("false") || value.equals("0"))
            .isPresent();
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException none) {
      return OptionalLong.empty();
    }
  }

  /** The attributes of a line whose end is known. */
  private static SetDirectly ofLine(NameUse use) {
    if (use.texts().alternatives().size() != 1) {
      return SetDirectly.UNKNOWN;
    }
    Text line = use.texts().alternatives().iterator().next();
    String end = line.literal().orElseGet(line::suffix);
    int semicolon = end.indexOf(';');
    boolean complete = line.literal().isPresent() || semicolon >= 0;
    if (!complete) {
      return SetDirectly.UNKNOWN;
    }
    Map<String, String> attributes = new HashMap<>();
    for (String attribute : (semicolon < 0 ? "" : end.substring(semicolon + 1)).split(";", -1)) {
      String[] parts = attribute.split("=", 2);
      attributes.put(
          parts[0].strip().toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : "");
    }
    return new SetDirectly(
        Optional.ofNullable(attributes.get("max-age"))
            .map(DirectSettings::number)
            .orElse(OptionalLong.empty()),
        Optional.ofNullable(attributes.get("path")),
        Optional.ofNullable(attributes.get("domain")),
        !attributes.containsKey("secure"),
        !attributes.containsKey("httponly"),
        semicolon >= 0);
  }
}
