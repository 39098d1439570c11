package dev.biscotti.processor.codegen;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.search.finding.GuardNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Names the accessor and the class of each cookie of a policy after its constant: {@code THEME}
 * becomes {@code theme()} and {@code ThemeCookie}. A name that Java does not allow, or that is
 * taken, is replaced by a longer one, which depends only on the declarations.
 */
final class CookieNames {
  private final Map<DeclaredCookie, Names> byCookie = new LinkedHashMap<>();

  /**
   * The names of one cookie.
   *
   * @param accessor the guard's method
   * @param type the simple name of the class
   */
  record Names(String accessor, String type) {}

  /**
   * Names a policy's cookies.
   *
   * @param policy the policy class
   * @param cookies its cookies; those on the policy class itself choose first
   */
  CookieNames(TypeElement policy, List<DeclaredCookie> cookies) {
    Set<String> accessors = new TreeSet<>();
    // On some file systems, class files whose names differ only in case overwrite each other.
    Set<String> types = new TreeSet<>();
    List<DeclaredCookie> ownFirst =
        Stream.concat(
                cookies.stream().filter(cookie -> cookie.type().equals(policy)),
                cookies.stream().filter(cookie -> !cookie.type().equals(policy)))
            .toList();
    for (DeclaredCookie cookie : ownFirst) {
      String declaring = cookie.type().getSimpleName().toString();
      String constant = cookie.field().getSimpleName().toString();
      String own = GuardNames.camelCase(constant);
      String accessor =
          firstFree(
              GuardNames.accessors(declaring, constant),
              number -> own + number,
              name -> !accessors.contains(name));
      accessors.add(accessor);
      String type =
          firstFree(
              List.of(typeName(own), typeName(GuardNames.qualified(declaring, constant))),
              number -> typeName(own + number),
              name -> !types.contains(name.toLowerCase(Locale.ROOT)));
      types.add(type.toLowerCase(Locale.ROOT));
      byCookie.put(cookie, new Names(accessor, type));
    }
  }

  Names of(DeclaredCookie cookie) {
    Names names = byCookie.get(cookie);
    if (names == null) {
      throw new IllegalArgumentException("The cookie " + cookie.where() + " is not in this policy");
    }
    return names;
  }

  private static String firstFree(
      List<String> preferred, IntFunction<String> numbered, Predicate<String> free) {
    for (String name : preferred) {
      if (free.test(name)) {
        return name;
      }
    }
    int number = 2;
    while (!free.test(numbered.apply(number))) {
      number++;
    }
    return numbered.apply(number);
  }

  private static String typeName(String accessor) {
    String name = upperFirst(accessor) + "Cookie";
    return SourceVersion.isIdentifier(name) ? name : "_" + name;
  }

  private static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
