package dev.biscotti.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.biscotti.annotations.BiscottiGenerated;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.ValueCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import javax.lang.model.element.Modifier;

/**
 * Writes the typed class of one cookie. The declaration determines the base class and thus the
 * methods: a cookie that others set has no setter, one that ends with the browser has no {@code
 * maxAge}, and a pattern first needs its varying part.
 */
final class CookieClass {
  private CookieClass() {}

  static TypeSpec of(ClassName name, DeclaredCookie cookie, ValueCodec codec, boolean isPublic) {
    CookieDeclaration declaration = cookie.declaration();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The cookie $L.\n", JavadocText.code(declaration.name().text()))
            .addAnnotation(BiscottiGenerated.class)
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(base(declaration), valueType(codec)));
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.addField(
            FieldSpec.builder(
                    CookieDeclaration.class,
                    "DECLARATION",
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer("$L", DeclarationCode.of(declaration))
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.COOKIE_GUARD, "guard")
                .addParameter(RuntimeTypes.COOKIE_PLAN, "permission")
                .addStatement(
                    "super(guard, permission, DECLARATION, $L)", codec(declaration, codec))
                .build())
        .build();
  }

  private static ClassName base(CookieDeclaration cookie) {
    String base;
    if (cookie.setBy() != SetBy.APPLICATION) {
      base = "ReadableCookie";
    } else if (cookie.lifetime() instanceof Lifetime.Lasting) {
      base = "PersistentCookie";
    } else {
      base = "TransientCookie";
    }
    return RuntimeTypes.base(cookie.name() instanceof DeclaredName.Pattern ? base + "s" : base);
  }

  private static TypeName valueType(ValueCodec codec) {
    if (codec instanceof ValueCodec.Standard standard) {
      return TypeName.get(standard.type());
    }
    if (codec instanceof ValueCodec.OfEnum ofEnum) {
      return TypeName.get(ofEnum.type());
    }
    if (codec instanceof ValueCodec.Custom custom) {
      return TypeName.get(custom.type());
    }
    return ClassName.get(String.class);
  }

  private static CodeBlock codec(CookieDeclaration cookie, ValueCodec codec) {
    boolean ownText = cookie.setBy() == SetBy.APPLICATION;
    if (!ownText && valueType(codec).equals(ClassName.get(String.class))) {
      // Others choose how they encode the texts that they write.
      return CodeBlock.of("$T.verbatim()", RuntimeTypes.STANDARD_CODECS);
    }
    if (codec instanceof ValueCodec.Standard standard) {
      return CodeBlock.of("$T.$L()", RuntimeTypes.STANDARD_CODECS, standard.factory());
    }
    if (codec instanceof ValueCodec.OfEnum ofEnum) {
      return CodeBlock.of("$T.ofEnum($T.class)", RuntimeTypes.STANDARD_CODECS, ofEnum.type());
    }
    if (codec instanceof ValueCodec.Custom custom) {
      return custom.instance().isEmpty()
          ? CodeBlock.of("new $T()", ClassName.get(custom.codec()))
          : CodeBlock.of("$T.$L", ClassName.get(custom.codec()), custom.instance());
    }
    return CodeBlock.of("$T.ofString()", RuntimeTypes.STANDARD_CODECS);
  }
}
