package dev.biscotti.runtime.choices;

/**
 * Renders declared texts, which are inline Markdown. A form shows code spans, strong and emphasised
 * words. Of links it shows only the words, because a banner links only to the policy. Everything
 * else is text, including HTML and unclosed markup.
 */
final class InlineMarkdown {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final String text;
  private final StringBuilder html = new StringBuilder();
  private int position;

  private InlineMarkdown(String text) {
    this.text = text;
  }

  static String html(String markdown) {
    return new InlineMarkdown(markdown.strip()).write();
  }

  private String write() {
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean written =
          switch (c) {
            case '\\' -> writeEscape();
            case '`' -> writeSpan("`", "code", false);
            case '*' -> writeSpan("**", "strong", true) || writeSpan("*", "em", true);
            case '[' -> writeLink();
            default -> false;
          };
      if (!written) {
        html.append(Html.escaped(String.valueOf(c)));
        position++;
      }
    }
    return html.toString();
  }

  private boolean writeEscape() {
    if (position + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(position + 1)) >= 0) {
      html.append(Html.escaped(text.substring(position + 1, position + 2)));
      position += 2;
      return true;
    }
    return false;
  }

  private boolean writeSpan(String mark, String element, boolean stress) {
    int start = position + mark.length();
    int end = text.startsWith(mark, position) ? text.indexOf(mark, start) : -1;
    if (end <= start || (stress && (isSpace(start) || isSpace(end - 1)))) {
      return false;
    }
    html.append('<').append(element).append('>');
    html.append(Html.escaped(text.substring(start, end)));
    html.append("</").append(element).append('>');
    position = end + mark.length();
    return true;
  }

  private boolean isSpace(int index) {
    return Character.isWhitespace(text.charAt(index));
  }

  private boolean writeLink() {
    int middle = text.indexOf("](", position);
    int end = middle < 0 ? -1 : text.indexOf(')', middle);
    int nested = text.indexOf('[', position + 1);
    if (end < 0 || (nested >= 0 && nested < middle)) {
      return false;
    }
    html.append(Html.escaped(text.substring(position + 1, middle)));
    position = end + 1;
    return true;
  }
}
