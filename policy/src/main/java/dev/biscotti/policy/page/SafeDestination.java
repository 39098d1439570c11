package dev.biscotti.policy.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which destinations a page may link to. */
final class SafeDestination {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern SUSPICIOUS =
      Pattern.compile("[\\s\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\p{Cs}\\\\]");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private SafeDestination() {}

  /**
   * Whether a destination is a web address, a mail address or a path of this site. Browsers drop
   * control characters from addresses and read backslashes as slashes, so neither may occur.
   */
  static boolean isSafe(String destination) {
    if (destination.isEmpty() || SUSPICIOUS.matcher(destination).find()) {
      return false;
    }
    Matcher matcher = SCHEME.matcher(destination);
    if (matcher.matches()) {
      return SCHEMES.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    int colon = destination.indexOf(':');
    return colon < 0 || destination.substring(0, colon).matches(".*[/?#].*");
  }
}
