package dev.biscotti.runtime.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The languages that a visitor reads, from the header Accept-Language (RFC 9110, section 12.5.4).
 * Selects the best language of a site with the lookup of RFC 4647, section 3.4: {@code de-AT}
 * matches {@code de}. In addition, a range matches a longer tag, such as {@code pt} and {@code
 * pt-BR}, because that serves the visitor better than a different language.
 *
 * <p>Malformed ranges are ignored. Only the first {@value #MAX_RANGES} ranges and {@value
 * #MAX_LENGTH} characters are read, so that a huge header costs little.
 */
public final class LanguagePreferences {
  private static final int MAX_LENGTH = 1000;
  private static final int MAX_RANGES = 50;
  private static final String ANY = "*";

  /** A language range with its weight, RFC 9110, sections 12.4.2 and 12.5.4. */
  private static final Pattern WEIGHTED =
      Pattern.compile(
          "[ \\t]*+(\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+)[ \\t]*+"
              + "(?:;[ \\t]*+[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)[ \\t]*+)?");

  private final List<Range> wanted = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private record Range(String text, int weight) {}

  private LanguagePreferences() {}

  /**
   * Reads the lines of the header.
   *
   * @param lines the values of all its lines; empty if the request has no such header
   * @return the preferences
   */
  public static LanguagePreferences parse(List<String> lines) {
    LanguagePreferences preferences = new LanguagePreferences();
    String header = String.join(",", lines);
    String[] ranges =
        header.substring(0, Math.min(header.length(), MAX_LENGTH)).split(",", MAX_RANGES + 1);
    for (int i = 0; i < Math.min(ranges.length, MAX_RANGES); i++) {
      preferences.add(ranges[i]);
    }
    // Stable: of equal weights, the first one wins, as is common practice (RFC 9110).
    preferences.wanted.sort(Comparator.comparingInt(Range::weight).reversed());
    return preferences;
  }

  private void add(String text) {
    Matcher matcher = WEIGHTED.matcher(text);
    if (matcher.matches()) {
      int weight = matcher.group(2) == null ? 1000 : thousandths(matcher.group(2));
      if (weight == 0) {
        refused.add(matcher.group(1));
      } else if (!matcher.group(1).equals(ANY)) {
        wanted.add(new Range(matcher.group(1), weight));
      }
    }
  }

  private static int thousandths(String weight) {
    String decimals = weight.length() > 2 ? weight.substring(2) : "";
    return weight.charAt(0) == '1' ? 1000 : Integer.parseInt((decimals + "000").substring(0, 3));
  }

  /**
   * The language to answer in.
   *
   * @param available the BCP 47 tags of the available languages, the default first
   * @return the best of them; empty if the visitor reads none of them
   */
  public Optional<String> bestOf(List<String> available) {
    List<String> acceptable = available.stream().filter(tag -> !isRefused(tag)).toList();
    for (Range range : wanted) {
      Optional<String> best = lookup(range.text(), acceptable);
      if (best.isEmpty()) {
        best = acceptable.stream().filter(tag -> isPrefix(range.text(), tag)).findFirst();
      }
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** Whether a range of weight 0 matches a tag and no wanted range does. */
  private boolean isRefused(String tag) {
    return refused.stream().anyMatch(range -> isPrefix(range, tag))
        && wanted.stream().noneMatch(range -> isPrefix(range.text(), tag));
  }

  private static boolean isPrefix(String range, String tag) {
    return tag.regionMatches(true, 0, range, 0, range.length())
        && (tag.length() == range.length() || tag.charAt(range.length()) == '-');
  }

  /**
   * Removes subtags from the end, together with a single-character subtag before them, until the
   * rest is available.
   */
  private static Optional<String> lookup(String range, List<String> available) {
    String rest = range;
    while (true) {
      String sought = rest;
      Optional<String> found =
          available.stream().filter(tag -> tag.equalsIgnoreCase(sought)).findFirst();
      int hyphen = rest.lastIndexOf('-');
      if (found.isPresent() || hyphen < 0) {
        return found;
      }
      rest = rest.substring(0, hyphen);
      if (rest.length() > 2 && rest.charAt(rest.length() - 2) == '-') {
        rest = rest.substring(0, rest.length() - 2);
      }
    }
  }
}
