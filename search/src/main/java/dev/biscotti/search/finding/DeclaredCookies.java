package dev.biscotti.search.finding;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.text.PossibleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cookies that a module's code may set and read. */
public final class DeclaredCookies {
  private final List<CookieDeclaration> cookies;
  private final Set<String> exact = new LinkedHashSet<>();
  private final List<DeclaredName.Pattern> patterns = new ArrayList<>();

  private DeclaredCookies(List<CookieDeclaration> cookies) {
    this.cookies = cookies;
    for (CookieDeclaration cookie : cookies) {
      if (cookie.name() instanceof DeclaredName.Pattern pattern) {
        patterns.add(pattern);
      } else {
        exact.add(cookie.name().text());
      }
    }
  }

  /**
   * The cookies in some declarations.
   *
   * @param declarations the declarations; those of web storage are ignored
   * @return the cookies
   */
  public static DeclaredCookies of(Collection<CookieDeclaration> declarations) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (CookieDeclaration declaration : declarations) {
      if (declaration.storage() == Storage.COOKIE) {
        cookies.add(declaration);
      }
    }
    return new DeclaredCookies(cookies);
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
    Optional<CookieDeclaration> longest = Optional.empty();
    for (CookieDeclaration cookie : cookies) {
      if (cookie.name().matches(name)) {
        if (cookie.name() instanceof DeclaredName.Exact) {
          return Optional.of(cookie);
        }
        if (longest.isEmpty()
            || cookie.name().text().length() > longest.get().name().text().length()) {
          longest = Optional.of(cookie);
        }
      }
    }
    return longest;
  }

  /**
   * Whether a cookie that a framework sets by itself is declared, under its default name or under
   * one that the application configured, which the code need not show.
   *
   * @param defaultName the default name
   * @param otherDefaults the default names of all such cookies, which cannot be new names for this
   *     one
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
   * The declared cookie that an undeclared name probably stands for.
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
