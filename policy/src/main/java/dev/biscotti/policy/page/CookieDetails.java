package dev.biscotti.policy.page;

import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.lock.LockedCookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a visitor should know about a cookie, for facts that only some cookies have. */
final class CookieDetails {
  private final PolicyFacts facts;
  private final SentenceWriter prose;

  CookieDetails(PolicyFacts facts, SentenceWriter prose) {
    this.facts = facts;
    this.prose = prose;
  }

  /** All declared facts that the details depend on. */
  static List<Object> factsOf(CookieDeclaration cookie) {
    List<Object> shown = new ArrayList<>();
    FactValues.of(cookie)
        .forEach(
            (fact, value) -> {
              if (fact.is(Fact.Trait.DETAIL)) {
                shown.add(value);
              }
            });
    return shown;
  }

  Inlines of(CookieDeclaration cookie) {
    Sentences details = new Sentences();
    if (cookie.storage() != Storage.COOKIE) {
      details.add(prose.sentence("details." + cookie.storage()));
    }
    if (!cookie.setWhen().isBlank()) {
      details.add(prose.sentence("details.set-when", AuthorMarkdown.inline(cookie.setWhen())));
    }
    addSetter(cookie, details);
    addScope(cookie, details);
    // Only the generated code seals and opens values.
    if (cookie.protection() != Protection.NONE && cookie.setBy() == SetBy.APPLICATION) {
      details.add(prose.sentence("details." + cookie.protection()));
    }
    Optional<LockedCookie> announced = facts.announcement(cookie);
    if (announced.isPresent()) {
      details.add(
          prose.sentence(
              "details.since.notice",
              prose.messages().date(announced.get().announced()),
              prose.messages().date(announced.get().firstSet())));
    } else {
      cookie.since().ifPresent(since -> addSince(cookie, since, details));
    }
    if (!cookie.ifRefused().isBlank()) {
      details.add(prose.sentence("details.without", AuthorMarkdown.inline(cookie.ifRefused())));
    }
    return details.toInlines();
  }

  /**
   * To a visitor, the framework on the site's server is part of the site; other setters are not.
   */
  private void addSetter(CookieDeclaration cookie, Sentences details) {
    switch (cookie.setBy()) {
      case APPLICATION, FRAMEWORK -> {}
      case INFRASTRUCTURE, SCRIPT, PROVIDER ->
          details.add(prose.sentence("details." + cookie.setBy()));
    }
  }

  private void addScope(CookieDeclaration cookie, Sentences details) {
    if (cookie.storage() != Storage.COOKIE) {
      return;
    }
    if (!cookie.attributes().domain().isEmpty()) {
      details.add(prose.sentence("details.domain", Inlines.code(cookie.attributes().domain())));
    }
    if (!cookie.attributes().path().equals("/")) {
      details.add(prose.sentence("details.path", Inlines.code(cookie.attributes().path())));
    }
  }

  private void addSince(CookieDeclaration cookie, LocalDate since, Sentences details) {
    int noticeDays = facts.policy().noticeDays();
    boolean guarded = !cookie.isEssential() && cookie.setBy() == SetBy.APPLICATION;
    if (noticeDays > 0 && guarded) {
      details.add(
          prose.sentence(
              "details.since.notice",
              prose.messages().date(since),
              prose.messages().date(since.plusDays(noticeDays))));
    } else {
      details.add(prose.sentence("details.since", prose.messages().date(since)));
    }
  }
}
