package dev.biscotti.processor.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The grammar of host names (RFC 1034, section 3.5; RFC 1123, section 2.1). */
final class HostName {
  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL = 63;

  /** The last part of an IPv4 address (URL Standard, section 3.5). */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");

  private HostName() {}

  /**
   * Finds out why a text is not a host name.
   *
   * @param text a text that is not empty
   * @return a description of the problem; empty if it is a host name
   */
  static Optional<String> problem(String text) {
    if (text.startsWith(".")) {
      return Optional.of("it begins with a dot");
    }
    if (text.endsWith(".")) {
      return Optional.of("it ends with a dot");
    }
    String[] labels = text.split("\\.", -1);
    if (text.contains(":") || NUMBER.matcher(labels[labels.length - 1]).matches()) {
      return Optional.of("it is an IP address or has a port");
    }
    if (text.length() > MAX_LENGTH) {
      return Optional.of("it is longer than " + MAX_LENGTH + " characters");
    }
    for (String label : labels) {
      Optional<String> problem = labelProblem(label);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** Whether a host equals a domain or is below it. */
  static boolean isWithin(String host, String domain) {
    String lower = host.toLowerCase(Locale.ROOT);
    String lowerDomain = domain.toLowerCase(Locale.ROOT);
    return lower.equals(lowerDomain) || lower.endsWith("." + lowerDomain);
  }

  private static Optional<String> labelProblem(String label) {
    if (label.isEmpty()) {
      return Optional.of("it has two dots in a row");
    }
    if (label.length() > MAX_LABEL) {
      return Optional.of("a label is longer than " + MAX_LABEL + " characters");
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return Optional.of("the label \"" + label + "\" begins or ends with a hyphen");
    }
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c > 0x7E) {
        return Optional.of("it has non-ASCII characters, which need their xn-- form");
      }
      if (!isLetterDigitOrHyphen(c)) {
        return Optional.of(Characters.name(label, i) + " is not allowed in a host name");
      }
    }
    return Optional.empty();
  }

  private static boolean isLetterDigitOrHyphen(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
