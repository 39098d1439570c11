package dev.biscotti.benchmarks.report;

/** The generated parts of a page, between two comments. */
final class MarkedSection {
  static final String BEGIN = begin("runtime");
  static final String END = end("runtime");

  private MarkedSection() {}

  /** Replaces the section about the runtime and leaves the rest of the page unchanged. */
  static String replaced(String page, String section) {
    return replaced(page, "runtime", section);
  }

  /** Replaces the named section and leaves the rest of the page unchanged. */
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
