package dev.biscotti.processor.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a text is an address that a link can use. */
final class WebAddress {
  private static final Set<String> WEB = Set.of("http", "https");

  /** The addresses that an HTML form accepts (HTML Standard, section 4.10.5.1.5), with a dot. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");

  private WebAddress() {}

  /** Whether a text is an absolute http or https URL. */
  static boolean isUrl(String text) {
    return isUrl(text, WEB);
  }

  /** Whether a text is an absolute https URL. */
  static boolean isSecureUrl(String text) {
    return isUrl(text, Set.of("https"));
  }

  private static boolean isUrl(String text, Set<String> schemes) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() != null
          && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** Whether a text is a path on the site, with or without query and fragment. */
  static boolean isPath(String text) {
    try {
      URI uri = new URI(text);
      return text.startsWith("/") && uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** Whether a text is an e-mail address. */
  static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return false;
    }
    String host = text.substring(at + 1);
    return LOCAL_PART.matcher(text.substring(0, at)).matches()
        && host.contains(".")
        && HostName.problem(host).isEmpty();
  }
}
