package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import java.util.Map;
import java.util.Set;

/** Writes a cookie's declaration as the Java expression that builds it. */
final class DeclarationCode {
  private static final Map<Fact, Object> UNSTATED = FactValues.of(CookieFact.UNSTATED);

  /** What the method takes that starts a declaration. */
  private static final Set<CookieFact> STARTED =
      Set.of(
          CookieFact.NAME,
          CookieFact.PATTERN,
          CookieFact.PLACEHOLDER,
          CookieFact.CATEGORY,
          CookieFact.BECAUSE,
          CookieFact.PURPOSE);

  private DeclarationCode() {}

  /** An expression of type {@link CookieDeclaration}; only what differs from a default is named. */
  static CodeBlock of(CookieDeclaration cookie) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T", CookieDeclaration.class);
    if (cookie.basis() instanceof Basis.Essential essential) {
      code.add(
          ".essential(\n$>$>$>$>$L, $T.$L,\n$L)$<$<",
          name(cookie.name()),
          Exemption.class,
          essential.because(),
          JavaLiteral.of(cookie.purpose()));
    } else {
      code.add(
          ".consent(\n$>$>$>$>$L, $L,\n$L)$<$<",
          name(cookie.name()),
          JavaLiteral.of(cookie.category()),
          JavaLiteral.of(cookie.purpose()));
    }
    for (Map.Entry<Fact, Object> entry : FactValues.of(cookie).entrySet()) {
      Fact fact = entry.getKey();
      if (fact == CookieFact.PATH && !cookie.attributes().equals(CookieAttributes.DEFAULT)) {
        code.add("\n.attributes($L)", attributes(cookie.attributes()));
      } else if (fact == CookieFact.SOURCE_TYPE) {
        code.add("\n.source($L)", source(cookie.source()));
      } else if (fact.group().isEmpty() && !STARTED.contains(fact)) {
        FactCode.set(code, fact, entry.getValue(), UNSTATED);
      }
    }
    return code.add("\n.build()$<$<").build();
  }

  private static CodeBlock source(DeclarationSource source) {
    return CodeBlock.of(
        "new $T($L, $L)",
        DeclarationSource.class,
        JavaLiteral.of(source.type()),
        JavaLiteral.of(source.member()));
  }

  private static CodeBlock name(DeclaredName name) {
    if (name instanceof DeclaredName.Pattern pattern) {
      return CodeBlock.of(
          "$T.pattern($L, $L)",
          DeclaredName.class,
          JavaLiteral.of(pattern.text()),
          JavaLiteral.of(pattern.placeholder()));
    }
    return JavaLiteral.of(name.text());
  }

  private static CodeBlock attributes(CookieAttributes attributes) {
    return CodeBlock.of(
        "new $T($L, $L, $T.$L, $L, $L, $L)",
        CookieAttributes.class,
        JavaLiteral.of(attributes.path()),
        JavaLiteral.of(attributes.domain()),
        SameSite.class,
        attributes.sameSite(),
        attributes.secure(),
        attributes.httpOnly(),
        attributes.partitioned());
  }
}
