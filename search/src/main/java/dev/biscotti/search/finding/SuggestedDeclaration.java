package dev.biscotti.search.finding;

import dev.biscotti.search.code.SourceLanguage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The declaration that a message shows for pasting: a starting point that the developer must
 * review.
 */
public final class SuggestedDeclaration {
  private SuggestedDeclaration() {}

  /**
   * Suggests a declaration in Java.
   *
   * @param name the name of the cookie or other stored item
   * @param members further members of the annotation, such as {@code maxAge = "P30D"}
   * @return lines of Java, indented by four spaces
   */
  public static String of(String name, List<String> members) {
    return of(name, members, SourceLanguage.JAVA);
  }

  /**
   * Suggests a declaration.
   *
   * @param name the name of the cookie or other stored item
   * @param members further members of the annotation, such as {@code maxAge = "P30D"}
   * @param language the language of the class that it is put into; in Kotlin, that is an object
   * @return lines of code, indented by four spaces
   */
  static String of(String name, List<String> members, SourceLanguage language) {
    String annotation =
        WellKnownCookie.annotation(name)
            .orElse("@EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = \"...\")");
    String more =
        members.stream()
            .filter(member -> !annotation.contains(", " + member.replaceFirst(" =.*", "") + " ="))
            .map(member -> ", " + member)
            .collect(Collectors.joining());
    String first = annotation.substring(0, annotation.length() - 1) + more + ")";
    String second =
        annotation.startsWith("@ConsentCookie")
            ? ""
            : "\n    // or, if the visitor has to agree:"
                + " @ConsentCookie(category = Category.ANALYTICS, purpose = \"...\""
                + more
                + ")";
    String constant = constantName(name) + " = \"" + escaped(name, language);
    return "    "
        + first
        + second
        + "\n    "
        + (language == SourceLanguage.KOTLIN
            ? "const val " + constant + "\""
            : "static final String " + constant + "\";");
  }

  private static String escaped(String name, SourceLanguage language) {
    String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
    return language == SourceLanguage.KOTLIN ? escaped.replace("$", "\\$") : escaped;
  }

  /** {@code __Host-shop-session} becomes {@code SHOP_SESSION}. */
  private static String constantName(String name) {
    String stem = name;
    for (String prefix : List.of("__Host-Http-", "__Host-", "__Secure-", "__Http-")) {
      if (stem.startsWith(prefix)) {
        stem = stem.substring(prefix.length());
        break;
      }
    }
    String upper =
        stem.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_+|_+$", "")
            .toUpperCase(Locale.ROOT);
    if (upper.isEmpty()) {
      return "COOKIE";
    }
    return Character.isDigit(upper.charAt(0)) ? "COOKIE_" + upper : upper;
  }
}
