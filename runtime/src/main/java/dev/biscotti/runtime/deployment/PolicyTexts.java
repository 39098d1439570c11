package dev.biscotti.runtime.deployment;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.lock.LockKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a policy and other facts that its banner and page show but no guard needs, in one
 * resource for each language. The compiler writes them with {@link TextsWriter}, beside the guard.
 */
public final class PolicyTexts {
  /**
   * The resource of the first language has everything, those of other languages only differences.
   */
  static final String FORMAT = "1";

  static final String VERSION = "format";
  static final String POLICY = "policy.";
  static final String CATEGORY = "category.";
  static final String PROVIDER = "provider.";
  static final String AUTHORITY = "authority.";
  static final String SECTION = "section.";
  static final String PROVIDERS = "providers";
  static final String AUTHORITIES = "authorities";
  static final String SECTIONS = "sections";

  private PolicyTexts() {}

  /**
   * The name of the resource with the texts in a language.
   *
   * @param policyId the policy's id
   * @param languages the policy's languages, the first one first
   * @param language one of them
   * @return its name on the class path
   */
  public static String resource(String policyId, List<String> languages, String language) {
    String tag = languages.indexOf(language) <= 0 ? "" : "." + language;
    return "META-INF/biscotti/" + policyId + "/texts" + tag + ".properties";
  }

  /** The key prefix of each cookie: its name, with a number for the second cookie of a name. */
  static List<String> prefixes(List<CookieDeclaration> cookies) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> prefixes = new ArrayList<>();
    for (CookieDeclaration cookie : cookies) {
      String name = LockKeys.base(cookie);
      int count = counts.merge(name, 1, Integer::sum);
      prefixes.add("cookie." + name + (count == 1 ? "" : "#" + count) + ".");
    }
    return prefixes;
  }
}
