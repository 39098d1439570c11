package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.VisitorAnswer;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.servlet.CookieFinding;
import dev.biscotti.runtime.servlet.FindingListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * Counts what the filter and the guards refused, and what visitors chose. Tag values come from the
 * policy and from enums only, so visitors cannot create new meters.
 */
final class CookieMeters implements FindingListener, GuardListener, ChoiceListener {
  static final String FINDINGS = "biscotti.findings";
  static final String REFUSALS = "biscotti.refusals";
  static final String CHOICES = "biscotti.choices";

  private final MeterRegistry registry;

  CookieMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void found(CookieFinding finding) {
    registry
        .counter(
            FINDINGS,
            "policy",
            finding.policy(),
            "problem",
            id(finding.problem()),
            "action",
            id(finding.action()))
        .increment();
  }

  @Override
  public void refused(CookieDeclaration cookie, String name, Refusal refusal) {
    registry.counter(REFUSALS, "category", cookie.category(), "refusal", id(refusal)).increment();
  }

  @Override
  public void chosen(VisitorAnswer answer) {
    answer
        .choices()
        .forEach((category, choice) -> chosen(answer.site().policy().id(), category, choice));
  }

  private void chosen(String policy, String category, Choice choice) {
    registry
        .counter(CHOICES, "policy", policy, "category", category, "choice", id(choice))
        .increment();
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
