package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Prose;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.LockKeys;
import dev.biscotti.runtime.lock.LockRevision;
import dev.biscotti.runtime.lock.LockedCategory;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedFacts;
import dev.biscotti.runtime.lock.Narrowing;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.ShownState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the lock for the current declarations. */
final class NewLock {
  /** The date in a preview; no preview shows it. */
  static final LocalDate PREVIEW_DATE = LocalDate.EPOCH;

  private final PolicyLock before;
  private final LockComparison comparison;
  private final PolicyDeclaration policy;
  private final LocalDate today;
  private final String mark;
  private final Map<String, LocalDate> declaredSince = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Integer> bumped = new TreeMap<>();
  private final Set<LockPair> asked = new HashSet<>();

  NewLock(
      PolicyLock before,
      LockComparison comparison,
      PolicyDeclaration policy,
      LocalDate today,
      String mark) {
    this.before = before;
    this.comparison = comparison;
    this.policy = policy;
    this.today = today;
    this.mark = mark;
    for (CookieDeclaration cookie : policy.cookies()) {
      cookie
          .since()
          .ifPresent(
              since ->
                  declaredSince.merge(
                      LockKeys.base(cookie), since, (a, b) -> a.isAfter(b) ? a : b));
    }
    before.cookies().forEach(cookie -> keys.add(cookie.key()));
  }

  /** The new lock with {@link #PREVIEW_DATE} for its dates, to compare facts. */
  PolicyLock preview() {
    return lock(before.history(), before.states(), before.narrowings(), false);
  }

  PolicyLock accepted(Acceptance acceptance, boolean isFirst) {
    List<LockChange> recorded =
        comparison.changes().stream()
            .filter(change -> change.changeClass() != ChangeClass.EDITORIAL)
            .toList();
    findAsked(acceptance);
    bump(isFirst);
    List<LockEntry> history = new ArrayList<>(before.history());
    if (isFirst || !recorded.isEmpty()) {
      history.add(
          new LockEntry(
              today,
              mark,
              Prose.normalised(acceptance.reason()),
              isFirst ? List.of() : recorded,
              bumped));
      history.sort(Comparator.comparing(LockEntry::date).thenComparing(LockEntry::mark));
    }
    ShownStates earlier = shownBefore();
    ShownStates later = shownNow();
    List<ShownState> states = new ArrayList<>(before.states());
    states.addAll(earlier.states());
    states.addAll(later.states());
    return lock(history, states, narrowings(earlier, later), isFirst);
  }

  private void findAsked(Acceptance acceptance) {
    Set<String> cookies = reviewed(acceptance, ChangeKind.Subject.COOKIE);
    Set<String> providers = reviewed(acceptance, ChangeKind.Subject.PROVIDER);
    for (LockPair pair : comparison.pairs()) {
      boolean optional = pair.now().filter(now -> !now.isEssential()).isPresent();
      boolean again =
          pair.locked().filter(locked -> cookies.contains(locked.key())).isPresent()
              || pair.now().filter(now -> providers.contains(now.provider())).isPresent();
      if (optional && (again || comparison.isAsked(pair))) {
        asked.add(pair);
      }
    }
  }

  /** The subjects of reviewed changes that the author wants to ask visitors about. */
  private Set<String> reviewed(Acceptance acceptance, ChangeKind.Subject subject) {
    Set<String> reviewed = new HashSet<>();
    for (LockChange change : comparison.changes()) {
      if (acceptance.askAgain()
          && change.changeClass() == ChangeClass.REVIEW
          && change.kind().subject() == subject) {
        reviewed.add(change.subject());
      }
    }
    return reviewed;
  }

  /**
   * Gives a new revision to each new category and to each one that visitors are asked about again.
   */
  private void bump(boolean isFirst) {
    for (CategoryDeclaration category : LockComparison.asking(policy)) {
      if (isFirst || before.category(category.id()).isEmpty()) {
        bumped.put(category.id(), nextNumber(category.id()));
      }
    }
    for (LockPair pair : asked) {
      String category = pair.now().orElseThrow().category();
      bumped.computeIfAbsent(category, this::nextNumber);
    }
    for (LockedCategory category : before.categories()) {
      if (category.revisions().size() > 1) {
        bumped.computeIfAbsent(category.id(), this::nextNumber);
      }
    }
  }

  /** A number that the category has never had, even if it was removed in between. */
  private int nextNumber(String category) {
    int last = before.category(category).map(one -> one.revision().number()).orElse(0);
    for (LockEntry entry : before.history()) {
      last = Math.max(last, entry.revisions().getOrDefault(category, 0));
    }
    return last + 1;
  }

  /** What visitors were shown until now, even if a merge produced it and nobody accepted it. */
  private ShownStates shownBefore() {
    ShownStates shown = new ShownStates();
    Map<String, List<CookieDeclaration>> cookies =
        byCategory(before.cookies().stream().map(LockedCookie::declaration));
    for (LockedCategory category : before.categories()) {
      shown.add(
          category.declaration(),
          category.revision().number(),
          cookies.getOrDefault(category.id(), List.of()),
          before.providers());
    }
    return shown;
  }

  private ShownStates shownNow() {
    ShownStates shown = new ShownStates();
    Map<String, List<CookieDeclaration>> cookies =
        byCategory(comparison.pairs().stream().flatMap(pair -> pair.now().stream()));
    for (CategoryDeclaration category : LockComparison.asking(policy)) {
      List<LockRevision> revisions = revisions(category.id());
      shown.add(
          category,
          revisions.get(revisions.size() - 1).number(),
          cookies.getOrDefault(category.id(), List.of()),
          List.copyOf(comparison.providers().values()));
    }
    return shown;
  }

  private static Map<String, List<CookieDeclaration>> byCategory(
      Stream<CookieDeclaration> cookies) {
    return cookies.collect(Collectors.groupingBy(CookieDeclaration::category));
  }

  /** The changes of cookies that visitors are not asked about again. */
  private List<Narrowing> narrowings(ShownStates earlier, ShownStates later) {
    List<Narrowing> narrowings = new ArrayList<>(before.narrowings());
    for (LockPair pair : comparison.pairs()) {
      if (pair.locked().isPresent() && pair.now().isPresent() && !asked.contains(pair)) {
        CookieDeclaration now = pair.now().get();
        Optional<Integer> digest = earlier.digest(pair.locked().get().declaration());
        Optional<Integer> newDigest = later.digest(now);
        if (digest.isPresent() && newDigest.isPresent() && !digest.equals(newDigest)) {
          narrowings.add(new Narrowing(now.category(), digest.get(), newDigest.get()));
        }
      }
    }
    return narrowings;
  }

  private PolicyLock lock(
      List<LockEntry> history,
      List<ShownState> states,
      List<Narrowing> narrowings,
      boolean isFirst) {
    List<LockedCookie> cookies = new ArrayList<>();
    for (LockPair pair : comparison.pairs()) {
      if (pair.now().isPresent()) {
        cookies.add(cookie(pair, pair.now().get(), isFirst));
      }
    }
    cookies.sort(Comparator.comparing(LockedCookie::key));
    List<LockedCategory> categories = new ArrayList<>();
    for (CategoryDeclaration category : LockComparison.asking(policy)) {
      categories.add(new LockedCategory(LockedFacts.of(category), revisions(category.id())));
    }
    categories.sort(Comparator.comparing(LockedCategory::id));
    return new PolicyLock(
        before.policy(),
        categories,
        List.copyOf(comparison.providers().values()),
        cookies,
        new RetiredCookies(before, today).after(comparison.pairs()),
        history,
        states,
        narrowings,
        before.unknown());
  }

  private List<LockRevision> revisions(String category) {
    Integer number = bumped.get(category);
    if (number != null) {
      return List.of(new LockRevision(number, mark));
    }
    return before
        .category(category)
        .map(LockedCategory::revisions)
        .orElse(List.of(new LockRevision(1, mark)));
  }

  private LockedCookie cookie(LockPair pair, CookieDeclaration now, boolean isFirst) {
    Optional<LockRevision> since =
        now.isEssential() ? Optional.empty() : Optional.of(since(pair, now));
    if (pair.locked().isPresent()) {
      LockedCookie locked = pair.locked().get();
      boolean renamed = !locked.declaration().name().equals(now.name());
      return new LockedCookie(
          renamed ? newKey(now) : locked.key(), now, since, locked.announced(), locked.firstSet());
    }
    LocalDate announced = announced(now, isFirst);
    boolean waits = !now.isEssential() && (!isFirst || hasSince(now));
    return new LockedCookie(
        newKey(now),
        now,
        since,
        announced,
        waits ? announced.plusDays(policy.noticeDays()) : announced);
  }

  private boolean hasSince(CookieDeclaration cookie) {
    return declaredSince.containsKey(LockKeys.base(cookie));
  }

  /**
   * The day on which a cookie's notice period begins. Cookies in a policy's first lock have been
   * announced since the policy took effect, or since their own date.
   */
  private LocalDate announced(CookieDeclaration cookie, boolean isFirst) {
    LocalDate since = declaredSince.get(LockKeys.base(cookie));
    if (isFirst) {
      LocalDate effective = policy.effective().isBefore(today) ? policy.effective() : today;
      return since == null ? effective : since;
    }
    return since != null && since.isAfter(today) ? since : today;
  }

  private LockRevision since(LockPair pair, CookieDeclaration now) {
    Integer number = bumped.get(now.category());
    Optional<LockRevision> before =
        pair.locked()
            .filter(locked -> locked.declaration().category().equals(now.category()))
            .flatMap(LockedCookie::since);
    if (number != null && (asked.contains(pair) || before.isEmpty())) {
      return new LockRevision(number, mark);
    }
    return before.orElseGet(() -> new LockRevision(1, mark));
  }

  private String newKey(CookieDeclaration cookie) {
    String base = LockKeys.base(cookie);
    String key = base;
    for (int i = 2; !keys.add(key); i++) {
      key = base + "#" + i;
    }
    return key;
  }
}
