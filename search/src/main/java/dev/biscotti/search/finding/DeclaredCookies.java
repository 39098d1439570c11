package dev.biscotti.search.finding;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.text.PossibleName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cookies that a module's code may set and read. */
public final class DeclaredCookies {
  private final List<CookieDeclaration> cookies;
  private final Set<String> exact;
  private final List<DeclaredName.Pattern> patterns;

  private DeclaredCookies(List<CookieDeclaration> cookies) {
    this.cookies = cookies;
    this.exact =
        cookies.stream()
            .map(CookieDeclaration::name)
            .filter(DeclaredName.Exact.class::isInstance)
            .map(DeclaredName::text)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.patterns =
        cookies.stream()
            .map(CookieDeclaration::name)
            .filter(DeclaredName.Pattern.class::isInstance)
            .map(DeclaredName.Pattern.class::cast)
            .toList();
  }

  /**
   * The cookies among some declarations.
   *
   * @param declarations declarations; those of web storage are left out
   * @return the cookies
   */
  public static DeclaredCookies of(Collection<CookieDeclaration> declarations) {
    return new DeclaredCookies(
        declarations.stream().filter(cookie -> cookie.storage() == Storage.COOKIE).toList());
  }

  /**
   * Whether code may use a name.
   *
   * @param name the name
   * @return true if it is declared. A family is covered only by a pattern at least as general, and
   *     a pattern has at least one more character than its literal part.
   */
  public boolean covers(PossibleName name) {
    if (name instanceof PossibleName.Exact one) {
      return exact.contains(one.name())
          || patterns.stream().anyMatch(pattern -> pattern.matches(one.name()));
    }
    if (name instanceof PossibleName.Family family) {
      return patterns.stream()
          .anyMatch(
              pattern ->
                  family.prefix().startsWith(pattern.prefix())
                      && family.suffix().endsWith(pattern.suffix()));
    }
    return true;
  }

  /**
   * The declaration that covers a name.
   *
   * @param name the name
   * @return the declaration; of several the one of the exact name, or the longest pattern
   */
  public Optional<CookieDeclaration> covering(String name) {
    return cookies.stream()
        .filter(cookie -> cookie.name().matches(name))
        .max(
            Comparator.<CookieDeclaration>comparingInt(
                    cookie -> cookie.name() instanceof DeclaredName.Exact ? 1 : 0)
                .thenComparing(cookie -> cookie.name().text().length()));
  }

  /**
   * Whether a cookie that a framework sets by itself is declared under its default name, or under
   * one that the application gave it: configuration can rename it without the code showing it.
   *
   * @param defaultName the default name
   * @param otherDefaults the default names of all such cookies, which are no new name for this one
   * @return true if so
   */
  boolean coversDefault(String defaultName, Set<String> otherDefaults) {
    return covers(new PossibleName.Exact(defaultName))
        || cookies.stream()
            .anyMatch(
                cookie ->
                    cookie.setBy() == SetBy.FRAMEWORK
                        && !otherDefaults.contains(cookie.name().text()));
  }

  /**
   * The declared cookie that an undeclared name was probably meant to be.
   *
   * @param name an undeclared name
   * @return the declaration with the closest name, if one is close
   */
  public Optional<CookieDeclaration> nearest(String name) {
    return NearestName.of(name, cookies, cookie -> cookie.name().text());
  }

  /**
   * Whether nothing is declared.
   *
   * @return true if so
   */
  public boolean isEmpty() {
    return cookies.isEmpty();
  }
}
