package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a lock means for the current declarations. A category whose declarations match the lock has
 * the lock's revision, and each of its cookies the revision in which it was added. Any other
 * category, and every category without a lock, has the digest of its declarations, so that answers
 * to outdated declarations do not count.
 */
public final class LockTerms {
  /** The first day of a cookie that must not be set until it is accepted into the lock. */
  public static final long NEVER = Long.MAX_VALUE;

  private final PolicyDeclaration policy;
  private final Map<String, ProviderDeclaration> providers = new HashMap<>();
  private final Map<String, List<LockedCookie>> told = new HashMap<>();
  private final List<CookieTerms> cookies;
  private final Map<String, Revision> revisions = new HashMap<>();
  private final Map<String, EarlierStates> earlier = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<RetiredCookie> retired;

  /**
   * What a lock says about one cookie.
   *
   * @param states the earlier states of its category that showed the cookie with the same or wider
   *     facts: an answer to one of them covers the cookie as an answer to the current state does
   * @param firstDay the first day on which it may be set, as days since 1970-01-01; {@link #NEVER}
   *     if it must be accepted first
   */
  public record CookieTerms(Set<Integer> states, long firstDay) {}

  private LockTerms(LockedPolicy locked) {
    policy = locked.declaration();
    policy.providers().forEach(p -> providers.putIfAbsent(p.id(), LockedFacts.of(p)));
    Optional<PolicyLock> lock = locked.lock().readable();
    retired = lock.map(PolicyLock::retired).orElse(List.of());
    if (lock.isPresent()) {
      cookies = readLock(lock.get());
    } else {
      boolean unreadable = locked.lock() instanceof FoundLock.Unreadable;
      if (locked.lock() instanceof FoundLock.Unreadable found) {
        problems.add(
            found.problem() + "; until that is corrected, no cookie that needs consent is set");
      }
      cookies = policy.cookies().stream().map(one -> withoutLock(one, unreadable)).toList();
    }
  }

  private CookieTerms withoutLock(CookieDeclaration cookie, boolean unreadable) {
    boolean blocked = unreadable && !cookie.isEssential();
    return new CookieTerms(Set.of(), blocked ? NEVER : declaredFirstDay(cookie));
  }

  /**
   * Reads the lock of a policy against its declarations.
   *
   * @param policy the policy and its lock
   * @return the terms
   */
  public static LockTerms of(LockedPolicy policy) {
    return new LockTerms(policy);
  }

  /**
   * The first day by declaration: the day after the notice period that starts with {@code since}.
   */
  private long declaredFirstDay(CookieDeclaration cookie) {
    return cookie
        .since()
        .map(since -> since.plusDays(policy.noticeDays()))
        .orElse(LocalDate.EPOCH)
        .toEpochDay();
  }

  private List<CookieTerms> readLock(PolicyLock lock) {
    for (LockedCookie cookie : lock.cookies()) {
      told.computeIfAbsent(name(cookie.declaration()), name -> new ArrayList<>()).add(cookie);
    }
    Map<String, ProviderDeclaration> toldProviders = new HashMap<>();
    lock.providers().forEach(provider -> toldProviders.put(provider.id(), provider));
    Set<String> changed = new TreeSet<>();
    IdentityHashMap<CookieDeclaration, LockedCookie> matches = new IdentityHashMap<>();
    for (CookieDeclaration cookie : policy.cookies()) {
      Optional<LockedCookie> match = match(cookie, toldProviders);
      match.ifPresent(same -> matches.put(cookie, same));
      if (match.isEmpty()) {
        changed.add(cookie.category());
        problems.add(
            "the declaration of cookie "
                + cookie.name().text()
                + " differs from what visitors were last shown");
      }
    }
    for (CategoryDeclaration category : policy.categories()) {
      if (!category.id().equals(Category.ESSENTIAL)) {
        apply(category, lock, changed);
      }
    }
    return policy.cookies().stream()
        .map(cookie -> terms(cookie, Optional.ofNullable(matches.get(cookie))))
        .toList();
  }

  private static String name(CookieDeclaration cookie) {
    return cookie.storage() + " " + cookie.name().text();
  }

  private List<LockedCookie> namesakes(CookieDeclaration cookie) {
    return told.getOrDefault(name(cookie), List.of()).stream()
        .filter(locked -> LockedFacts.isSameThing(locked.declaration(), cookie))
        .toList();
  }

  private Optional<LockedCookie> match(
      CookieDeclaration declared, Map<String, ProviderDeclaration> toldProviders) {
    CookieDeclaration now = LockedFacts.of(declared);
    Optional<ProviderDeclaration> provider = Optional.ofNullable(providers.get(now.provider()));
    Optional<ProviderDeclaration> before = Optional.ofNullable(toldProviders.get(now.provider()));
    return namesakes(now).stream()
        .filter(locked -> LockedFacts.isSame(locked.declaration(), now) && isSame(provider, before))
        .findFirst();
  }

  private static boolean isSame(
      Optional<ProviderDeclaration> one, Optional<ProviderDeclaration> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return LockedFacts.isSame(one.get(), other.get());
  }

  private void apply(CategoryDeclaration category, PolicyLock lock, Set<String> changed) {
    Optional<LockedCategory> locked = lock.category(category.id());
    boolean ambiguous = !lock.ambiguousRevisions(category.id()).isEmpty();
    if (ambiguous) {
      problems.add("category " + category.id() + " has revisions from two branches");
    }
    if (locked.isPresent()
        && LockedFacts.isSame(locked.get().declaration(), LockedFacts.of(category))
        && !ambiguous
        && !changed.contains(category.id())) {
      Revision state = declared(category).withNumber(locked.get().revision().number());
      revisions.put(category.id(), state);
      earlier.put(category.id(), EarlierStates.of(lock, policy, category, state.digest()));
    } else if (policy.cookies().stream().anyMatch(c -> c.category().equals(category.id()))) {
      problems.add(
          "category "
              + category.id()
              + " is not what visitors consented to: they are asked again, about the current"
              + " declarations");
    }
  }

  private CookieTerms terms(CookieDeclaration cookie, Optional<LockedCookie> match) {
    long declared = declaredFirstDay(cookie);
    if (match.isPresent()) {
      long locked = cookie.isEssential() ? declared : match.get().firstSet().toEpochDay();
      return new CookieTerms(
          Optional.ofNullable(earlier.get(cookie.category()))
              .map(states -> states.showing(cookie, match.get().since()))
              .orElse(Set.of()),
          Math.max(declared, locked));
    }
    List<LockedCookie> namesakes = namesakes(cookie);
    boolean wasOptional =
        cookie.isEssential()
            && namesakes.stream().anyMatch(one -> !one.declaration().isEssential());
    boolean unannounced = !cookie.isEssential() && namesakes.isEmpty() && policy.noticeDays() > 0;
    if (wasOptional || unannounced) {
      problems.add(
          "cookie "
              + cookie.name().text()
              + " is not set: "
              + (wasOptional
                  ? "it is declared essential, but visitors were informed that it needs consent"
                  : "it was not announced"));
      return new CookieTerms(Set.of(), NEVER);
    }
    long announced =
        namesakes.stream().mapToLong(one -> one.firstSet().toEpochDay()).max().orElse(declared);
    return new CookieTerms(
        Set.of(), cookie.isEssential() ? declared : Math.max(declared, announced));
  }

  /**
   * The terms of a cookie.
   *
   * @param position where the policy lists it, counted from 0
   * @return its terms
   */
  public CookieTerms cookie(int position) {
    return cookies.get(position);
  }

  /**
   * The revision that answers on a category are recorded with.
   *
   * @param category a category of the policy
   * @return the declared state, with the lock's number if visitors were shown that state
   */
  public Revision revision(CategoryDeclaration category) {
    Revision locked = revisions.get(category.id());
    return locked == null ? declared(category) : locked;
  }

  /**
   * The revision that the compiler computed. Declarations that were built at run time have none, so
   * their digest is computed here.
   */
  private Revision declared(CategoryDeclaration category) {
    Revision compiled = category.revision();
    return compiled.digest() == 0
        ? MaterialDigest.revisionOf(policy, category.id()).withNumber(compiled.number())
        : compiled;
  }

  /**
   * The states of a category that visitors were shown earlier, and that answers may still refer to.
   *
   * @param category a category of the policy
   * @return the digests of the states; empty if the declarations differ from the lock
   */
  public Set<Integer> earlierStates(CategoryDeclaration category) {
    return Optional.ofNullable(earlier.get(category.id()))
        .map(EarlierStates::digests)
        .orElse(Set.of());
  }

  /**
   * The retired cookies of the lock.
   *
   * @return the cookies
   */
  public List<RetiredCookie> retired() {
    return retired;
  }

  /**
   * The differences between declarations and lock, for a log.
   *
   * @return sentences without a full stop; empty if the declarations match the lock
   */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
