package dev.biscotti.processor.usage;

import dev.biscotti.processor.declaration.DeclarationCollector;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.finding.DeclaredCookies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The cookies that a compilation may set.
 *
 * @param cookies the declared cookies
 * @param home the binary name of the class for new declarations; empty if there is none or several
 * @param isKnown whether there is a policy or catalog to check against
 * @param missing names in the option {@code biscotti.declaredIn} without a class
 */
record CompilationDeclarations(
    DeclaredCookies cookies, String home, boolean isKnown, List<String> missing) {

  /**
   * The module's own declarations and those of the classes that an option names. In a module
   * without a policy and without the option, those of all policies on the class path.
   */
  static CompilationDeclarations of(
      ModuleDeclarations own,
      List<String> declaredIn,
      Elements elements,
      ClassPathResources resources) {
    Set<CookieDeclaration> cookies = new LinkedHashSet<>();
    addAll(own, cookies);
    List<String> missing = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (String name : declaredIn) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null) {
        missing.add(name);
      } else {
        named.add(name);
        named.addAll(resources.declaringTypesBeside(type));
      }
    }
    if (!named.isEmpty()) {
      DeclarationCollector collector = new DeclarationCollector(elements);
      collector.addIndexed(named);
      addAll(collector.resolve(), cookies);
    }
    List<ClassPathPolicies.Found> others =
        own.policies().isEmpty() && declaredIn.isEmpty()
            ? new ClassPathPolicies(elements, resources).all()
            : List.of();
    for (ClassPathPolicies.Found policy : others) {
      cookies.addAll(policy.cookies());
    }
    boolean known =
        !own.policies().isEmpty()
            || !own.catalogs().isEmpty()
            || !own.cookies().isEmpty()
            || !named.isEmpty()
            || !others.isEmpty();
    return new CompilationDeclarations(
        DeclaredCookies.of(cookies), home(own, others, elements), known, missing);
  }

  private static void addAll(ModuleDeclarations declarations, Set<CookieDeclaration> cookies) {
    for (DeclaredPolicy policy : declarations.policies()) {
      cookies.addAll(policy.declaration().cookies());
    }
    for (DeclaredCookie cookie : declarations.cookies()) {
      cookies.add(cookie.declaration());
    }
  }

  private static String home(
      ModuleDeclarations own, List<ClassPathPolicies.Found> others, Elements elements) {
    if (!own.policies().isEmpty()) {
      return elements.getBinaryName(own.policies().get(0).type()).toString();
    }
    if (others.size() == 1) {
      return elements.getBinaryName(others.get(0).type()).toString();
    }
    return own.catalogs().isEmpty()
        ? ""
        : elements.getBinaryName(own.catalogs().get(0).type()).toString();
  }
}
