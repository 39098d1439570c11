package dev.biscotti.benchmarks.report;

/** The part of a page between two comments, which belongs to this program. */
final class MarkedSection {
  static final String BEGIN = "<!-- benchmark:begin runtime -->\n";
  static final String END = "<!-- benchmark:end runtime -->\n";

  private MarkedSection() {}

  /** The page with another section in it; nothing else of it changes. */
  static String replaced(String page, String section) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "the page has no section between " + BEGIN.strip() + " and " + END.strip());
    }
    return page.substring(0, begin + BEGIN.length()) + section + page.substring(end);
  }
}
