package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Pairs each cookie of the lock with the declaration that continues it. Cookies are paired by name;
 * among several with the same name, those with the most in common are paired.
 */
final class CookieMatching {
  private static final List<BiPredicate<CookieDeclaration, CookieDeclaration>> LIKENESS =
      List.of(
          CookieDeclaration::equals,
          LockedFacts::isSame,
          (before, now) -> hasSameScope(before, now) && hasSameProvider(before, now),
          CookieMatching::hasSameScope,
          CookieMatching::hasSameProvider,
          (before, now) -> true);

  private final List<LockPair> pairs = new ArrayList<>();

  private CookieMatching() {}

  static List<LockPair> of(
      List<LockedCookie> locked, List<CookieDeclaration> declared, Map<String, String> renamed) {
    CookieMatching matching = new CookieMatching();
    Map<String, List<LockedCookie>> before = new TreeMap<>();
    Map<String, List<CookieDeclaration>> now = new TreeMap<>();
    for (LockedCookie cookie : locked) {
      String name = cookie.declaration().name().text();
      before
          .computeIfAbsent(
              group(cookie.declaration(), renamed.getOrDefault(name, name)),
              any -> new ArrayList<>())
          .add(cookie);
    }
    for (CookieDeclaration cookie : declared) {
      now.computeIfAbsent(group(cookie, cookie.name().text()), any -> new ArrayList<>())
          .add(cookie);
    }
    before.forEach((group, cookies) -> matching.match(cookies, now.getOrDefault(group, List.of())));
    now.forEach(
        (group, cookies) -> {
          if (!before.containsKey(group)) {
            matching.match(List.of(), cookies);
          }
        });
    return matching.pairs;
  }

  private static String group(CookieDeclaration cookie, String name) {
    return name + " " + (cookie.name() instanceof DeclaredName.Pattern) + " " + cookie.storage();
  }

  private void match(List<LockedCookie> locked, List<CookieDeclaration> declared) {
    if (locked.size() == 1 && declared.size() == 1) {
      // Nearly always there is nothing to choose.
      pairs.add(new LockPair(Optional.of(locked.get(0)), Optional.of(declared.get(0))));
      return;
    }
    List<LockedCookie> before = new ArrayList<>(locked);
    List<CookieDeclaration> now = new ArrayList<>(declared);
    before.sort(Comparator.comparing(LockedCookie::key));
    now.sort(
        Comparator.comparing((CookieDeclaration cookie) -> cookie.attributes().domain())
            .thenComparing(cookie -> cookie.attributes().path())
            .thenComparing(CookieDeclaration::provider)
            .thenComparing(CookieDeclaration::category)
            .thenComparing(CookieDeclaration::environment)
            .thenComparing(CookieDeclaration::purpose));
    Map<LockedCookie, CookieDeclaration> found = new LinkedHashMap<>();
    for (BiPredicate<CookieDeclaration, CookieDeclaration> alike : LIKENESS) {
      for (LockedCookie cookie : List.copyOf(before)) {
        Optional<CookieDeclaration> match =
            now.stream().filter(one -> alike.test(cookie.declaration(), one)).findFirst();
        if (match.isPresent()) {
          found.put(cookie, match.get());
          before.remove(cookie);
          now.remove(match.get());
        }
      }
    }
    found.forEach((cookie, one) -> pairs.add(new LockPair(Optional.of(cookie), Optional.of(one))));
    before.forEach(cookie -> pairs.add(new LockPair(Optional.of(cookie), Optional.empty())));
    now.forEach(one -> pairs.add(new LockPair(Optional.empty(), Optional.of(one))));
  }

  private static boolean hasSameScope(CookieDeclaration one, CookieDeclaration other) {
    return one.attributes().domain().equals(other.attributes().domain())
        && one.attributes().path().equals(other.attributes().path());
  }

  private static boolean hasSameProvider(CookieDeclaration one, CookieDeclaration other) {
    return one.provider().equals(other.provider());
  }
}
