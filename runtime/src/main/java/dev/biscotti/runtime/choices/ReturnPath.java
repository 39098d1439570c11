package dev.biscotti.runtime.choices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of this site, with query, to which a visitor can be sent back. It must not be readable as
 * another site: browsers treat {@code \} as {@code /}, drop tabs and line breaks, and read {@code
 * //host} as a host; servers and proxies resolve dot segments and decode {@code %2f} before they
 * check again.
 */
record ReturnPath(String text) {
  private static final int MAX_LENGTH = 2048;

  /** The characters of RFC 3986 that a path and a query may hold. */
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+"
              + "(?:\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*+)?");

  private static final Pattern MISLEADING =
      Pattern.compile("//|/(?:\\.|%2e){1,2}(?:[/;]|$)|%2f|%5c|%0|%1|%7f");

  static Optional<ReturnPath> parse(String text, String root) {
    return text.length() <= MAX_LENGTH && WELL_FORMED.matcher(text).matches() && isSafe(text, root)
        ? Optional.of(new ReturnPath(text))
        : Optional.empty();
  }

  private static boolean isSafe(String text, String root) {
    String path = pathOf(text);
    return !MISLEADING.matcher(path.toLowerCase(Locale.ROOT)).find()
        && (root.equals("/") || path.equals(root) || path.startsWith(root + "/"));
  }

  private static String pathOf(String text) {
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  String path() {
    return pathOf(text);
  }

  /** The page of a request, without the mark of an answer. */
  static Optional<ReturnPath> of(ChoiceRequest request, String root) {
    String query = withoutMarks(request.query());
    return request.isRead()
        ? parse(query.isEmpty() ? request.path() : request.path() + "?" + query, root)
        : Optional.empty();
  }

  /** The request for this page. */
  ChoiceRequest request() {
    String path = path();
    return ChoiceRequest.get(
        path, text.length() > path.length() ? text.substring(path.length() + 1) : "");
  }

  private static String withoutMarks(String query) {
    String without = "&" + query + "&";
    for (AnswerOutcome outcome : AnswerOutcome.marks().toList()) {
      without = without.replace("&" + outcome.mark() + "&", "&");
    }
    return without.length() < 2 ? "" : without.substring(1, without.length() - 1);
  }

  /** The same page with a mark, so that it shows the outcome of an answer. */
  String marked(AnswerOutcome outcome) {
    return outcome == AnswerOutcome.NONE
        ? text
        : text + (text.indexOf('?') < 0 ? "?" : "&") + outcome.mark();
  }
}
