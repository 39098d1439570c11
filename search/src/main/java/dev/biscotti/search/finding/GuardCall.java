package dev.biscotti.search.finding;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.SourceLanguage;

/** The call of the generated guard that sets a declared cookie. */
final class GuardCall {
  private GuardCall() {}

  /**
   * The statement to write.
   *
   * @param cookie a declared cookie
   * @param home the policy's class
   * @param language the language of the code that it is written into
   */
  static String of(CookieDeclaration cookie, DeclarationHome home, SourceLanguage language) {
    String guard =
        (home.isKnown() ? home.guard() : "the policy's guard") + ".on(request, response)";
    DeclarationSource source = cookie.source();
    String accessor =
        GuardNames.accessors(Descriptors.simpleName(source.type()), source.member()).get(0);
    String setting =
        cookie.name() instanceof DeclaredName.Pattern ? "named(part).set(value)" : "set(value)";
    boolean kotlin = language == SourceLanguage.KOTLIN;
    String end = kotlin ? "" : ";";
    if (cookie.isEssential()) {
      return guard + "." + accessor + "()." + setting + end;
    }
    String function = "cookie -> cookie." + setting;
    return guard
        + "."
        + accessor
        + "().ifGranted"
        + (kotlin ? " { " + function + " }" : "(" + function + ")")
        + end;
  }

  static boolean exists(CookieDeclaration cookie) {
    return cookie.setBy() == SetBy.APPLICATION;
  }
}
