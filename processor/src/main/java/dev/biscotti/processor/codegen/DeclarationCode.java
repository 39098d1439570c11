package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.time.LocalDate;

/** Writes a cookie's declaration as the Java expression that builds it. */
final class DeclarationCode {
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
    text(code, "provider", cookie.provider());
    if (!cookie.lifetime().equals(new Lifetime.UntilBrowserCloses(""))) {
      code.add("\n.lifetime($L)", lifetime(cookie.lifetime()));
    }
    if (!cookie.attributes().equals(CookieAttributes.DEFAULT)) {
      code.add("\n.attributes($L)", attributes(cookie.attributes()));
    }
    text(code, "row", cookie.row());
    if (cookie.storage() != Storage.COOKIE) {
      code.add("\n.storage($T.$L)", Storage.class, cookie.storage());
    }
    if (cookie.setBy() != SetBy.APPLICATION) {
      code.add("\n.setBy($T.$L)", SetBy.class, cookie.setBy());
    }
    text(code, "environment", cookie.environment());
    if (cookie.protection() != Protection.NONE) {
      code.add("\n.protection($T.$L)", Protection.class, cookie.protection());
    }
    text(code, "setWhen", cookie.setWhen());
    text(code, "ifRefused", cookie.ifRefused());
    cookie
        .since()
        .ifPresent(
            since ->
                code.add(
                    "\n.since($T.of($L, $L, $L))",
                    LocalDate.class,
                    since.getYear(),
                    since.getMonthValue(),
                    since.getDayOfMonth()));
    if (!cookie.valueType().equals("java.lang.String")) {
      code.add("\n.valueType($L)", JavaLiteral.of(cookie.valueType()));
    }
    code.add(
        "\n.source(new $T($L, $L))",
        DeclarationSource.class,
        JavaLiteral.of(cookie.source().type()),
        JavaLiteral.of(cookie.source().member()));
    if (!cookie.translations().isEmpty()) {
      code.add("\n.translations($L)", TranslationsCode.of(cookie.translations()));
    }
    return code.add("\n.build()$<$<").build();
  }

  private static void text(CodeBlock.Builder code, String member, String value) {
    if (!value.isEmpty()) {
      code.add("\n.$L($L)", member, JavaLiteral.of(value));
    }
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

  private static CodeBlock lifetime(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      return CodeBlock.of(
          "new $T($T.of($L), $L, $L)",
          Lifetime.Lasting.class,
          LifetimePeriod.class,
          JavaLiteral.of(lasting.period().iso()),
          lasting.renewed(),
          JavaLiteral.of(lasting.endsOn()));
    }
    String words =
        lifetime instanceof Lifetime.InWords published ? published.words() : lifetime.endsOn();
    return CodeBlock.of("new $T($L)", lifetime.getClass(), JavaLiteral.of(words));
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
