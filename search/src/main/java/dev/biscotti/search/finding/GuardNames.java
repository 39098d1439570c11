package dev.biscotti.search.finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The names of a policy's generated guard and its accessors. */
public final class GuardNames {
  /** Names that accessors cannot use: the methods of Object and of the guard. */
  private static final Set<String> TAKEN =
      Set.of(
          "clone",
          "consent",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "on",
          "policy",
          "toString",
          "wait");

  private GuardNames() {}

  /**
   * The guard of a policy.
   *
   * @param policy the binary name of the policy class
   * @return the binary name of the guard, in the same package: that of the policy with {@code _}
   *     for {@code $}, followed by {@code Guard}
   */
  public static String guard(String policy) {
    int simple = policy.lastIndexOf('.') + 1;
    return policy.substring(0, simple) + policy.substring(simple).replace('$', '_') + "Guard";
  }

  /**
   * A constant as the name of a method.
   *
   * @param constant the name of the constant: {@code THEME_MODE} and {@code themeMode} both become
   *     {@code themeMode}
   * @return the name, which may be a keyword or taken
   */
  public static String camelCase(String constant) {
    boolean shouting = constant.equals(constant.toUpperCase(Locale.ROOT));
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("[_$]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      String lower = shouting ? word.toLowerCase(Locale.ROOT) : word;
      name.append(name.isEmpty() ? lowerFirst(lower) : upperFirst(lower));
    }
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
      name.insert(0, '_');
    }
    return name.toString();
  }

  /**
   * The possible names of a cookie's accessor, in order of preference.
   *
   * @param type the simple name of the declaring class
   * @param constant the constant that declares the cookie
   * @return names that Java allows; if other cookies use them all, the accessor is {@link
   *     #camelCase} with a number
   */
  public static List<String> accessors(String type, String constant) {
    String own = camelCase(constant);
    return Stream.of(own, own + "Cookie", qualified(type, constant))
        .filter(name -> !TAKEN.contains(name) && SourceVersion.isName(name))
        .toList();
  }

  /**
   * A constant as the name of a method, prefixed with the name of the class.
   *
   * @param type the simple name of the declaring class
   * @param constant the name of the constant
   * @return the name
   */
  public static String qualified(String type, String constant) {
    return camelCase(type) + upperFirst(camelCase(constant));
  }

  /**
   * Whether a method of a guard can be the accessor of a cookie.
   *
   * @param method the name of the method
   * @param type the simple name of the class that declares the cookie
   * @param constant the constant that declares it
   * @return false if it is certainly the accessor of another cookie or not an accessor
   */
  public static boolean canBeAccessor(String method, String type, String constant) {
    String own = camelCase(constant);
    return accessors(type, constant).contains(method)
        || (method.startsWith(own)
            && method.length() > own.length()
            && method.substring(own.length()).chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  private static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
