package dev.biscotti.tooling.lock;

import static dev.biscotti.runtime.lock.ChangeClass.CONSENT;
import static dev.biscotti.runtime.lock.ChangeClass.DISCLOSURE;
import static dev.biscotti.runtime.lock.ChangeClass.REVIEW;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockKeys;
import dev.biscotti.runtime.lock.LockedCategory;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedFacts;
import dev.biscotti.runtime.lock.LockedFactsWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All differences between the declarations of a policy and its lock. */
final class LockComparison {
  private final PolicyLock lock;
  private final PolicyDeclaration policy;
  private final List<LockPair> pairs;
  private final Map<String, ProviderDeclaration> providers;
  private final List<LockChange> changes = new ArrayList<>();

  /** The cookies that visitors must be asked about again. */
  private final Set<LockPair> asked = new HashSet<>();

  private LockComparison(PolicyLock lock, PolicyDeclaration policy, Map<String, String> renamed) {
    this.lock = lock;
    this.policy = policy;
    pairs =
        CookieMatching.of(
            lock.cookies(), policy.cookies().stream().map(LockedFacts::of).toList(), renamed);
    providers = namedProviders(policy);
  }

  static LockComparison of(PolicyLock lock, PolicyDeclaration policy, Map<String, String> renamed) {
    LockComparison comparison = new LockComparison(lock, policy, renamed);
    comparison.compareCategories();
    comparison.compareCookies();
    comparison.compareProviders();
    comparison.changes.sort(null);
    return comparison;
  }

  List<LockChange> changes() {
    return List.copyOf(changes);
  }

  List<LockPair> pairs() {
    return pairs;
  }

  /** Whether visitors must be asked about a cookie before it may be set. */
  boolean isAsked(LockPair pair) {
    return asked.contains(pair);
  }

  /** The providers that cookies name, with the facts that a lock keeps. */
  Map<String, ProviderDeclaration> providers() {
    return providers;
  }

  private static Map<String, ProviderDeclaration> namedProviders(PolicyDeclaration policy) {
    Set<String> named = new TreeSet<>();
    policy.cookies().forEach(cookie -> named.add(cookie.provider()));
    Map<String, ProviderDeclaration> told = new TreeMap<>();
    for (ProviderDeclaration provider : policy.providers()) {
      if (named.contains(provider.id())) {
        told.putIfAbsent(provider.id(), LockedFacts.of(provider));
      }
    }
    return told;
  }

  private void add(
      ChangeClass changeClass,
      ChangeKind kind,
      String category,
      String subject,
      String before,
      String after) {
    changes.add(new LockChange(changeClass, kind, category, subject, before, after));
  }

  static List<CategoryDeclaration> asking(PolicyDeclaration policy) {
    return policy.categories().stream()
        .filter(category -> !category.id().equals(Category.ESSENTIAL))
        .toList();
  }

  private void compareCategories() {
    Set<String> declared = new HashSet<>();
    Set<String> used = new HashSet<>();
    policy.cookies().forEach(cookie -> used.add(cookie.category()));
    for (CategoryDeclaration category : asking(policy)) {
      String id = category.id();
      declared.add(id);
      Optional<LockedCategory> locked = lock.category(id);
      if (locked.isEmpty()) {
        add(
            used.contains(id) ? CONSENT : DISCLOSURE,
            ChangeKind.CATEGORY_ADDED,
            id,
            id,
            "",
            word(category.regime()));
      } else {
        compare(locked.get().declaration(), LockedFacts.of(category), used.contains(id));
      }
      compareRevisions(id);
    }
    for (LockedCategory category : lock.categories()) {
      if (!declared.contains(category.id())) {
        add(
            DISCLOSURE,
            ChangeKind.CATEGORY_REMOVED,
            category.id(),
            category.id(),
            word(category.declaration().regime()),
            "");
      }
    }
  }

  private void compare(CategoryDeclaration before, CategoryDeclaration now, boolean isUsed) {
    String id = now.id();
    boolean asks = false;
    if (before.regime() != now.regime()) {
      asks = now.regime() == Regime.OPT_IN;
      add(
          asks ? CONSENT : REVIEW,
          ChangeKind.REGIME_CHANGED,
          id,
          id,
          word(before.regime()),
          word(now.regime()));
    }
    if (!before.signals().equals(now.signals())) {
      // The signals passed on may not cover more than the visitor agreed to.
      boolean more = isUsed && !before.signals().containsAll(now.signals());
      asks |= more;
      add(
          more ? CONSENT : DISCLOSURE,
          ChangeKind.SIGNALS_CHANGED,
          id,
          id,
          LockedFactsWriter.text(before.signals()),
          LockedFactsWriter.text(now.signals()));
    }
    if (asks) {
      askAbout(pair -> pair.now().filter(one -> one.category().equals(id)).isPresent());
    }
  }

  private static String word(Regime regime) {
    return regime == Regime.OPT_IN ? "opt-in" : "opt-out";
  }

  private void compareRevisions(String category) {
    Set<Integer> ambiguous = lock.ambiguousRevisions(category);
    if (ambiguous.isEmpty()) {
      return;
    }
    add(
        CONSENT,
        ChangeKind.REVISIONS_MERGED,
        category,
        category,
        ambiguous.toString().replaceAll("[\\[\\]]", ""),
        "");
    askAbout(
        pair ->
            pair.locked()
                .filter(locked -> locked.declaration().category().equals(category))
                .flatMap(LockedCookie::since)
                .filter(since -> ambiguous.contains(since.number()))
                .isPresent());
  }

  private void askAbout(Predicate<LockPair> condition) {
    pairs.stream().filter(condition).forEach(asked::add);
  }

  private void compareCookies() {
    Map<String, List<RetiredCookie>> retired = new HashMap<>();
    lock.retired()
        .forEach(
            one ->
                retired
                    .computeIfAbsent(LockKeys.base(one.declaration()), key -> new ArrayList<>())
                    .add(one));
    for (LockPair pair : pairs) {
      if (pair.locked().isEmpty()) {
        CookieDeclaration now = pair.now().orElseThrow();
        add(now, retired.getOrDefault(LockKeys.base(now), List.of()), pair);
      } else if (pair.now().isEmpty()) {
        LockedCookie gone = pair.locked().get();
        add(
            DISCLOSURE,
            ChangeKind.COOKIE_REMOVED,
            gone.declaration().category(),
            gone.key(),
            gone.declaration().purpose(),
            "");
      } else {
        LockedCookie locked = pair.locked().get();
        List<LockChange> found =
            CookieComparison.of(locked.key(), locked.declaration(), pair.now().get());
        if (found.stream().anyMatch(change -> change.changeClass() == CONSENT)) {
          asked.add(pair);
        }
        changes.addAll(found);
      }
    }
  }

  private void add(CookieDeclaration now, List<RetiredCookie> namesakes, LockPair pair) {
    String key = LockKeys.base(now);
    add(
        now.isEssential() ? DISCLOSURE : CONSENT,
        ChangeKind.COOKIE_ADDED,
        now.category(),
        key,
        "",
        now.purpose());
    asked.add(pair);
    namesakes.stream()
        .filter(one -> !one.declaration().purpose().equals(now.purpose()))
        .findFirst()
        .ifPresent(
            one ->
                add(
                    REVIEW,
                    ChangeKind.NAME_REUSED,
                    now.category(),
                    key,
                    one.declaration().purpose(),
                    now.purpose()));
  }

  private void compareProviders() {
    Map<String, List<LockPair>> users = new HashMap<>();
    for (LockPair pair : pairs) {
      pair.now()
          .filter(now -> pair.locked().isPresent() && !now.provider().isEmpty())
          .ifPresent(
              now -> users.computeIfAbsent(now.provider(), id -> new ArrayList<>()).add(pair));
    }
    for (ProviderDeclaration before : lock.providers()) {
      ProviderDeclaration now = providers.get(before.id());
      if (now != null) {
        List<LockPair> pairsOf = users.getOrDefault(before.id(), List.of());
        Set<String> categories = new TreeSet<>();
        pairsOf.forEach(pair -> pair.now().ifPresent(one -> categories.add(one.category())));
        compare(before, now, pairsOf, categories);
      }
    }
  }

  private void compare(
      ProviderDeclaration before,
      ProviderDeclaration now,
      List<LockPair> users,
      Set<String> categories) {
    boolean asks = false;
    for (String category : categories) {
      List<LockChange> found = ProviderComparison.of(before, now, category);
      changes.addAll(found);
      asks |= found.stream().anyMatch(change -> change.changeClass() == CONSENT);
    }
    if (asks) {
      asked.addAll(users);
    }
  }
}
