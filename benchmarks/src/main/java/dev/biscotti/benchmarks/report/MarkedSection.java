package dev.biscotti.benchmarks.report;

/** The parts of a page between two comments, which belong to this program. */
final class MarkedSection {
  static final String BEGIN = begin("runtime");
  static final String END = end("runtime");

  private MarkedSection() {}

  /** The page with another section about the runtime in it; nothing else of it changes. */
  static String replaced(String page, String section) {
    return replaced(page, "runtime", section);
  }

  /** The page with another section of some name in it; nothing else of it changes. */
  static String replaced(String page, String name, String section) {
    int begin = page.indexOf(begin(name));
    int end = page.indexOf(end(name));
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "the page has no section between " + begin(name).strip() + " and " + end(name).strip());
    }
    return page.substring(0, begin + begin(name).length()) + section + page.substring(end);
  }

  private static String begin(String name) {
    return "<!-- benchmark:begin " + name + " -->\n";
  }

  private static String end(String name) {
    return "<!-- benchmark:end " + name + " -->\n";
  }
}
