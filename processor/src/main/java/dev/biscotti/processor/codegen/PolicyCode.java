package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes a policy as the Java expression that builds it. */
final class PolicyCode {
  private static final Map<Fact, Object> POLICY = FactValues.of(PolicyFact.UNSTATED);
  private static final Map<Fact, Object> PROVIDER = FactValues.of(ProviderFact.UNSTATED);

  /** What is written before or after the rest. */
  private static final Set<PolicyFact> ELSEWHERE =
      Set.of(
          PolicyFact.ID,
          PolicyFact.EFFECTIVE,
          PolicyFact.CONSENT_FREE_PATHS,
          PolicyFact.TRANSLATIONS);

  private PolicyCode() {}

  /**
   * An expression of type {@link PolicyDeclaration}.
   *
   * @param policy the policy
   * @param cookies the expression of its list of cookies
   */
  static CodeBlock of(PolicyDeclaration policy, CodeBlock cookies) {
    CodeBlock.Builder code = CodeBlock.builder();
    LocalDate effective = policy.effective();
    code.add(
        "$T.of(\n$>$>$>$>$L, $T.of($L, $L, $L))$<$<",
        PolicyDeclaration.class,
        JavaLiteral.of(policy.id()),
        LocalDate.class,
        effective.getYear(),
        effective.getMonthValue(),
        effective.getDayOfMonth());
    FactValues.of(policy)
        .forEach(
            (fact, value) -> {
              if (!ELSEWHERE.contains(fact)) {
                FactCode.set(code, fact, value, POLICY);
              }
            });
    list(code, "providers", policy.providers(), PolicyCode::provider);
    list(
        code,
        "categories",
        policy.categories(),
        each -> TranslationsCode.applied(category(each), each.translations()));
    list(
        code,
        "authorities",
        policy.authorities(),
        each -> TranslationsCode.applied(authority(each), each.translations()));
    list(
        code,
        "consentFreePaths",
        policy.consentFreePaths(),
        path -> CodeBlock.of("new $T($L)", PathPattern.class, JavaLiteral.of(path.text())));
    list(
        code,
        "sections",
        policy.sections(),
        each -> TranslationsCode.applied(section(each), each.translations()));
    code.add("\n.cookies($L)", cookies);
    list(
        code,
        "allowances",
        policy.allowances(),
        allowance ->
            CodeBlock.of(
                "new $T($L, $L)",
                UndeclaredAllowance.class,
                JavaLiteral.of(allowance.location()),
                JavaLiteral.of(allowance.reason())));
    if (!policy.translations().isEmpty()) {
      code.add("\n.translations($L)", TranslationsCode.of(policy.translations()));
    }
    return code.add("\n.build()$<$<").build();
  }

  private static <T> void list(
      CodeBlock.Builder code, String member, List<T> entries, Function<T, CodeBlock> expression) {
    if (!entries.isEmpty()) {
      code.add("\n.$L($L)", member, listOf(entries.stream().map(expression).toList()));
    }
  }

  /** A {@code List.of} with each entry on its own line. */
  static CodeBlock listOf(List<CodeBlock> entries) {
    return CodeBlock.builder()
        .add("$T.of(\n$>$>", List.class)
        .add(CodeBlock.join(entries, ",\n"))
        .add(")$<$<")
        .build();
  }

  private static CodeBlock category(CategoryDeclaration category) {
    CategoryDeclaration builtIn = CategoryDeclaration.builtIn(category.id());
    CodeBlock.Builder code = CodeBlock.builder().add(words(category));
    if (!category.signals().equals(builtIn.signals())) {
      code.add(".withSignals($L)", FactCode.of(category.signals()));
    }
    return code.build();
  }

  private static CodeBlock words(CategoryDeclaration category) {
    CodeBlock revision =
        CodeBlock.of(
            "$T.digest(0x$L)", Revision.class, Integer.toHexString(category.revision().digest()));
    CategoryDeclaration builtIn = CategoryDeclaration.builtIn(category.id());
    boolean isBuiltIn =
        category.equals(builtIn.withRevision(category.revision()).withSignals(category.signals()));
    if (isBuiltIn && category.revision().equals(Revision.NONE)) {
      return CodeBlock.of(
          "$T.builtIn($L)", CategoryDeclaration.class, JavaLiteral.of(category.id()));
    }
    if (isBuiltIn) {
      return CodeBlock.of(
          "$T.builtIn($L).withRevision($L)",
          CategoryDeclaration.class,
          JavaLiteral.of(category.id()),
          revision);
    }
    return CodeBlock.of(
        "new $T(\n$>$>$L,\n$L,\n$L,\n$L,\n$T.$L,\n$L)$<$<",
        CategoryDeclaration.class,
        JavaLiteral.of(category.id()),
        JavaLiteral.of(category.title()),
        JavaLiteral.of(category.description()),
        JavaLiteral.of(category.whenEmpty()),
        Regime.class,
        category.regime(),
        revision);
  }

  private static CodeBlock provider(ProviderDeclaration provider) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(
        "$T.of($L, $L)$>$>",
        ProviderDeclaration.class,
        JavaLiteral.of(provider.id()),
        JavaLiteral.of(provider.name()));
    FactValues.of(provider)
        .forEach(
            (fact, value) -> {
              if (fact != ProviderFact.ID && fact != ProviderFact.NAME) {
                FactCode.set(code, fact, value, PROVIDER);
              }
            });
    return code.add("\n.build()$<$<").build();
  }

  private static CodeBlock authority(AuthorityDeclaration authority) {
    return CodeBlock.of(
        "new $T(\n$>$>$L,\n$L,\n$L,\n$L)$<$<",
        AuthorityDeclaration.class,
        JavaLiteral.of(authority.name()),
        JavaLiteral.of(authority.url()),
        JavaLiteral.of(authority.country()),
        JavaLiteral.of(authority.topic()));
  }

  private static CodeBlock section(SectionDeclaration section) {
    return CodeBlock.of(
        "new $T(\n$>$>$L,\n$L,\n$L)$<$<",
        SectionDeclaration.class,
        JavaLiteral.of(section.title()),
        JavaLiteral.of(section.text()),
        JavaLiteral.of(section.place()));
  }
}
