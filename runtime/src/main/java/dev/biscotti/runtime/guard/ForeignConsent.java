package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * The choices of a policy whose consent record is written by a third-party banner.
 *
 * @param record the cookie, as the policy declares it
 * @param source reads it
 * @param listener is notified if the source fails
 */
record ForeignConsent(CookiePlan record, ConsentSource source, GuardListener listener) {
  private static final long SECONDS_PER_DAY = 86_400;

  /** Empty if the application records the choices itself. */
  static Optional<ForeignConsent> of(PolicyPlan plan, GuardSettings settings) {
    Optional<CookiePlan> record = plan.consentRecord();
    if (record.isEmpty() || !record.get().isForeign()) {
      return Optional.empty();
    }
    String name = record.get().name().text();
    ConsentSource source =
        settings
            .consentSource(name)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the consent record "
                            + name
                            + " of the policy "
                            + plan.id()
                            + " is declared with setBy = "
                            + record.get().declaration().setBy()
                            + ", but nothing reads it: call GuardSettings.withConsentSource"));
    return Optional.of(new ForeignConsent(record.get(), source, settings.listener()));
  }

  /** The choices as {@link ConsentTerms#read} packs them. */
  long read(ConsentTerms terms, CookieHeader cookies, Instant now) {
    ForeignAnswer answer = answer(cookies, now);
    if (answer instanceof ForeignAnswer.None) {
      return ConsentTerms.NO_RECORD;
    }
    return answer instanceof ForeignAnswer.Given given && counts(given, terms, now)
        ? terms.of(given.choices())
        : terms.unreadable();
  }

  private static boolean counts(ForeignAnswer.Given given, ConsentTerms terms, Instant now) {
    return given.time().isEmpty() || terms.isCurrent(day(given.time().get()), day(now));
  }

  private static long day(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
  }

  private ForeignAnswer answer(CookieHeader cookies, Instant now) {
    try {
      return source.read(cookies, now);
    } catch (RuntimeException e) {
      listener.codecFailed(record.declaration(), record.name().text(), e);
      return new ForeignAnswer.Unclear();
    }
  }
}
