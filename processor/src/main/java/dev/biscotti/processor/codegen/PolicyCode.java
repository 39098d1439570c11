package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes the facts of a policy that a guard needs as a Java expression. */
final class PolicyCode {
  private static final Map<Fact, Object> UNSTATED = FactValues.of(PolicyFact.UNSTATED);

  /** The facts that are written separately. */
  private static final Set<PolicyFact> ELSEWHERE =
      Set.of(PolicyFact.ID, PolicyFact.EFFECTIVE, PolicyFact.CONSENT_FREE_PATHS);

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
        "$T.of($L, $T.of($L, $L, $L))$>$>",
        PolicyDeclaration.class,
        JavaLiteral.of(policy.id()),
        LocalDate.class,
        effective.getYear(),
        effective.getMonthValue(),
        effective.getDayOfMonth());
    FactValues.of(policy)
        .forEach(
            (fact, value) -> {
              if (fact.is(Fact.Trait.GUARD) && !ELSEWHERE.contains(fact)) {
                FactCode.set(code, fact, value, UNSTATED);
              }
            });
    list(code, "categories", policy.categories(), PolicyCode::category);
    list(
        code,
        "consentFreePaths",
        policy.consentFreePaths(),
        path -> CodeBlock.of("new $T($L)", PathPattern.class, JavaLiteral.of(path.text())));
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
    CodeBlock.Builder code = CodeBlock.builder();
    if (category.revision().equals(Revision.NONE) && category.regime() == Regime.OPT_IN) {
      code.add("$T.builtIn($L)", CategoryDeclaration.class, JavaLiteral.of(category.id()));
    } else {
      code.add(
          "$T.of($L, $T.$L, 0x$L)",
          CategoryDeclaration.class,
          JavaLiteral.of(category.id()),
          Regime.class,
          category.regime(),
          Integer.toHexString(category.revision().digest()));
    }
    if (!category.signals().equals(builtIn.signals())) {
      code.add(".withSignals($L)", FactCode.of(category.signals()));
    }
    return code.build();
  }
}
