package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.GuardFacts;
import java.util.Map;
import java.util.Set;

/** Writes the facts of a cookie that a guard needs as a Java expression. */
final class DeclarationCode {
  private static final Map<Fact, Object> UNSTATED = FactValues.of(CookieFact.UNSTATED);

  /** The facts that are arguments of the method that starts a declaration. */
  private static final Set<CookieFact> STARTED =
      Set.of(CookieFact.NAME, CookieFact.PATTERN, CookieFact.CATEGORY, CookieFact.BECAUSE);

  private DeclarationCode() {}

  /** An expression of type {@link CookieDeclaration}, with only what differs from the defaults. */
  static CodeBlock of(CookieDeclaration complete) {
    CookieDeclaration cookie = GuardFacts.of(complete);
    CodeBlock.Builder code = CodeBlock.builder();
    if (cookie.basis() instanceof Basis.Essential essential) {
      code.add(
          "$T$>$>\n.essential($L, $T.$L)",
          CookieDeclaration.class,
          name(cookie.name()),
          Exemption.class,
          essential.because());
    } else {
      code.add(
          "$T$>$>\n.consent($L, $L)",
          CookieDeclaration.class,
          name(cookie.name()),
          JavaLiteral.of(cookie.category()));
    }
    FactValues.of(cookie)
        .forEach(
            (fact, value) -> {
              if (fact.is(Fact.Trait.GUARD) && !STARTED.contains(fact)) {
                FactCode.set(code, fact, value, UNSTATED);
              }
            });
    return code.add("\n.build()$<$<").build();
  }

  private static CodeBlock name(DeclaredName name) {
    return name instanceof DeclaredName.Pattern pattern
        ? CodeBlock.of("$T.pattern($L)", DeclaredName.class, JavaLiteral.of(pattern.text()))
        : JavaLiteral.of(name.text());
  }
}
