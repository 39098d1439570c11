package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The choices of one request, read once when they are first needed. */
final class RequestConsent implements Consent {
  private static final long MILLIS_PER_DAY = 86_400_000;

  private final PolicyPlan plan;
  private final ConsentTerms terms;
  private final CookieGuard guard;
  private final Clock clock;
  private final String environment;
  private final Optional<ForeignConsent> foreign;
  private boolean read;
  private long recorded;
  private long choices;
  private long granted;

  /** The record after the changes of this request; empty before them. */
  private Optional<String> rewritten = Optional.empty();

  RequestConsent(
      PolicyPlan plan,
      CookieGuard guard,
      GuardSettings settings,
      Optional<ForeignConsent> foreign) {
    this.foreign = foreign;
    this.plan = plan;
    this.terms = plan.terms();
    this.guard = guard;
    this.clock = settings.clock();
    this.environment = settings.environment();
  }

  boolean isGranted(int category) {
    ensureRead();
    return ConsentTerms.isGranted(granted, category);
  }

  /** Whether the consent covers a cookie: the one for its category now, or an earlier one. */
  boolean covers(CookiePlan cookie) {
    ensureRead();
    return ConsentTerms.isGranted(granted, cookie.category())
        || (ConsentTerms.isEarlier(choices, cookie.category())
            && answeredState(cookie.category()).filter(cookie::wasShownIn).isPresent());
  }

  /** The earlier state of a category for which there is an answer. */
  private Optional<Integer> answeredState(int category) {
    int tag = ConsentRecord.tag(terms.categories().get(category).id());
    return currentRecord(LocalDate.ofEpochDay(today())).stream()
        .flatMap(record -> record.entries().stream())
        .filter(entry -> entry.tag() == tag)
        .map(entry -> entry.revision().digest())
        .filter(state -> terms.knowsEarlier(category, state))
        .findFirst();
  }

  private long choices() {
    ensureRead();
    return choices;
  }

  private void ensureRead() {
    if (!read) {
      take(
          foreign.isPresent()
              ? foreign.get().read(terms, guard.cookies(), clock.instant())
              : plan.consentRecord().isPresent() ? readRecord() : ConsentTerms.NO_RECORD);
    }
  }

  private void take(long newRecorded) {
    recorded = newRecorded;
    choices = guard.privacyControl() ? terms.withPrivacyControl(newRecorded) : newRecorded;
    granted = terms.granted(choices);
    guard.grant(granted);
    read = true;
  }

  private long readRecord() {
    CookiePlan record = record();
    String name = record.name().text();
    List<String> lines = guard.cookieLines();
    if (lines.size() == 1 && !record.isProtected()) {
      String line = lines.get(0);
      long span = CookieHeader.findSole(line, name);
      if (span == CookieHeader.ABSENT) {
        return ConsentTerms.NO_RECORD;
      }
      return span == CookieHeader.DIFFERING
          ? terms.unreadable()
          : terms.read(line, CookieHeader.start(span), CookieHeader.end(span), today());
    }
    if (!guard.cookies().contains(name)) {
      return ConsentTerms.NO_RECORD;
    }
    return guard
        .readRecord(record)
        .map(text -> terms.read(text, 0, text.length(), today()))
        .orElse(terms.unreadable());
  }

  private CookiePlan record() {
    return plan.consentRecord()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the policy "
                        + plan.id()
                        + " has no cookie to store choices in: set consentRecord in @CookiePolicy"));
  }

  /** In UTC, so that all servers agree on the day. */
  private long today() {
    return Math.floorDiv(clock.millis(), MILLIS_PER_DAY);
  }

  @Override
  public boolean granted(String category) {
    return isGranted(terms.index(category));
  }

  @Override
  public Choice choice(String category) {
    return choice(terms.index(category));
  }

  /** A signal answers for what is new in a category; an earlier consent still counts. */
  private Choice choice(int category) {
    return ConsentTerms.isEarlier(choices(), category) && guard.privacyControl()
        ? Choice.REFUSED
        : ConsentTerms.choice(choices(), category);
  }

  @Override
  public boolean isAskedHere() {
    return foreign.isEmpty();
  }

  @Override
  public boolean mustAsk() {
    return !toAsk().isEmpty();
  }

  @Override
  public List<CategoryDeclaration> toAsk() {
    return inUse(
        category ->
            foreign.isEmpty() && !terms.isOptOut(category) && choice(category) == Choice.UNANSWERED,
        today() + 1);
  }

  private List<CategoryDeclaration> inUse(IntPredicate condition, long day) {
    List<CategoryDeclaration> found = new ArrayList<>();
    for (int i = 0; i < terms.categories().size(); i++) {
      if (condition.test(i) && plan.isInUse(i, environment, day)) {
        found.add(terms.categories().get(i));
      }
    }
    return found;
  }

  @Override
  public List<CookieDeclaration> newSinceAnswer() {
    if (plan.consentRecord().isEmpty()) {
      return List.of();
    }
    List<CookieDeclaration> found = new ArrayList<>();
    for (CategoryDeclaration category : toAsk()) {
      int index = terms.index(category.id());
      Optional<Integer> answered = answeredState(index);
      for (CookiePlan cookie : plan.cookies()) {
        if (answered.isPresent()
            && cookie.category() == index
            && !cookie.wasShownIn(answered.get())
            && cookie.isIn(environment)) {
          found.add(cookie.declaration());
        }
      }
    }
    return found;
  }

  @Override
  public List<CategoryDeclaration> inUse() {
    return inUse(category -> true, Long.MAX_VALUE);
  }

  @Override
  public List<CategoryDeclaration> refusedByPrivacyControl() {
    return inUse(
        category ->
            choice(category) == Choice.REFUSED
                && ConsentTerms.choice(recorded, category) == Choice.UNANSWERED,
        Long.MAX_VALUE);
  }

  @Override
  public void acceptAsked() {
    recordAll(toAsk(), Choice.GRANTED);
  }

  @Override
  public void refuseAsked() {
    recordAll(toAsk(), Choice.REFUSED);
  }

  @Override
  public void acceptAll() {
    recordAll(inUse(), Choice.GRANTED);
  }

  @Override
  public void refuseAll() {
    recordAll(inUse(), Choice.REFUSED);
  }

  private void recordAll(List<CategoryDeclaration> categories, Choice choice) {
    Map<String, Choice> all = new HashMap<>();
    categories.forEach(category -> all.put(category.id(), choice));
    record(all);
  }

  @Override
  public void record(Map<String, Choice> newChoices) {
    Map<Integer, Choice> changes = changes(newChoices);
    if (changes.isEmpty()) {
      return;
    }
    CookiePlan cookie = record();
    if (foreign.isPresent()) {
      throw new IllegalStateException(
          "the choices in cookie "
              + cookie.name().text()
              + " can be changed only in the banner that writes it, which is not Biscotti's");
    }
    LocalDate today = LocalDate.ofEpochDay(today());
    Optional<ConsentRecord> before = currentRecord(today);
    ensureRead();
    ConsentRecord after = new ConsentChange(terms, before, recorded, changes).on(today);
    String text = after.text();
    guard.sendRecord(cookie, text, today.toEpochDay() - after.day().toEpochDay());
    rewritten = Optional.of(text);
    take(terms.read(text, 0, text.length(), today.toEpochDay()));
    guard.withdraw(
        category ->
            !isGranted(category) && (changes.containsKey(category) || isRefused(after, category)));
  }

  private Map<Integer, Choice> changes(Map<String, Choice> newChoices) {
    Map<Integer, Choice> changes = new TreeMap<>();
    newChoices.forEach(
        (category, choice) -> {
          int index = terms.index(category);
          if (index != ConsentTerms.ESSENTIAL) {
            changes.put(index, choice);
          } else if (choice != Choice.GRANTED) {
            throw new IllegalArgumentException(
                "the category " + category + " cannot be refused: it needs no consent");
          }
        });
    return changes;
  }

  private Optional<ConsentRecord> currentRecord(LocalDate today) {
    Optional<String> text = rewritten.isPresent() ? rewritten : guard.readRecord(record());
    return text.flatMap(value -> terms.record(value, today));
  }

  /**
   * Whether a category is refused, by an answer or a signal. A consent that is merely out of date,
   * or that another release of the application holds, is not a refusal, so cookies survive a
   * roll-out.
   */
  boolean isRefused(int category) {
    if (ConsentTerms.choice(choices(), category) != Choice.REFUSED) {
      return false;
    }
    int tag = ConsentRecord.tag(terms.categories().get(category).id());
    return foreign.isPresent()
        || plan.consentRecord().isEmpty()
        || currentRecord(LocalDate.ofEpochDay(today())).stream()
            .flatMap(record -> record.entries().stream())
            .noneMatch(entry -> entry.tag() == tag && entry.granted());
  }

  private boolean isRefused(ConsentRecord record, int category) {
    int tag = ConsentRecord.tag(terms.categories().get(category).id());
    return record.entries().stream().anyMatch(entry -> entry.tag() == tag && !entry.granted());
  }
}
