package dev.biscotti.runtime.choices;

/** Escaping for HTML texts, quoted attribute values, and JSON in either. */
final class Html {
  private Html() {}

  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\0' -> html.append('\uFFFD');
        default -> html.append(c);
      }
    }
    return html.toString();
  }

  /** An attribute with a space before it. */
  static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  /** A JSON string that is also safe in HTML. */
  static String json(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit(c >> shift & 0xF, 16));
        }
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
