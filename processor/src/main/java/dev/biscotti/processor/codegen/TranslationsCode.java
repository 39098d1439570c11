package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.runtime.declaration.Translations;

/** Writes the texts of a declaration in further languages as a Java expression. */
final class TranslationsCode {
  private TranslationsCode() {}

  /** An expression of type {@link Translations}. */
  static CodeBlock of(Translations translations) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.NONE$>$>", Translations.class);
    translations
        .texts()
        .forEach(
            (language, members) -> {
              code.add("\n.and($L", JavaLiteral.of(language));
              members.forEach(
                  (member, text) ->
                      code.add(",\n$L, $L", JavaLiteral.of(member), JavaLiteral.of(text)));
              code.add(")");
            });
    return code.add("$<$<").build();
  }

  /** The same for a declaration that is written with its constructor. */
  static CodeBlock applied(CodeBlock declaration, Translations translations) {
    return translations.isEmpty()
        ? declaration
        : CodeBlock.of("$L\n.with($L)", declaration, of(translations));
  }
}
