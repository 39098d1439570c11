package dev.biscotti.search.finding;

import java.util.List;
import java.util.Locale;

/** How the generated guard of a policy and its accessors are named. */
public final class GuardNames {
  private GuardNames() {}

  /**
   * The guard of a policy.
   *
   * @param policy the binary name of the policy class
   * @return the binary name of the guard, in the same package: that of the policy with {@code _}
   *     for {@code $}, and {@code Guard} behind it
   */
  public static String guard(String policy) {
    int simple = policy.lastIndexOf('.') + 1;
    return policy.substring(0, simple) + policy.substring(simple).replace('$', '_') + "Guard";
  }

  /**
   * The accessor of a cookie, if no other cookie has that name.
   *
   * @param constant the constant that declares it: {@code THEME_MODE} and {@code themeMode} both
   *     become {@code themeMode}
   * @return the name of a method, or a keyword that needs something behind it
   */
  public static String accessor(String constant) {
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
   * The names that the accessor of a cookie can have, most wanted first.
   *
   * @param type the simple name of the declaring class
   * @param constant the constant that declares the cookie
   * @return names; where all are taken, a number stands behind the first
   */
  public static List<String> accessors(String type, String constant) {
    String own = accessor(constant);
    return List.of(own, own + "Cookie", accessor(type) + upperFirst(own));
  }

  /**
   * Whether a method of a guard can be the accessor of a cookie.
   *
   * @param method the name of the method
   * @param type the simple name of the class that declares the cookie
   * @param constant the constant that declares it
   * @return false if it is surely that of another one, or no accessor
   */
  public static boolean canBeAccessor(String method, String type, String constant) {
    List<String> names = accessors(type, constant);
    String own = names.get(0);
    return names.contains(method)
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
