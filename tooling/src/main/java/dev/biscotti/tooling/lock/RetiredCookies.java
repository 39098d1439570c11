package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.lock.LockKeys;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedFacts;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cookies that are no longer declared, kept so that the site can delete them from browsers. */
record RetiredCookies(PolicyLock before, LocalDate today) {
  /** The longest that a browser keeps a cookie (RFC 6265bis, section 5.5), in days. */
  private static final int LONGEST = 400;

  List<RetiredCookie> after(List<LockPair> pairs) {
    List<CookieDeclaration> alive = pairs.stream().flatMap(pair -> pair.now().stream()).toList();
    Set<String> aliveNames = new HashSet<>();
    alive.forEach(cookie -> aliveNames.add(LockKeys.base(cookie)));
    List<RetiredCookie> retired = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (LockPair pair : pairs) {
      if (pair.locked().isPresent() && isGone(pair)) {
        LockedCookie gone = pair.locked().get();
        add(
            new RetiredCookie(
                gone.key(),
                gone.declaration(),
                today,
                today.plusDays(daysKept(gone.declaration()))),
            retired,
            keys);
      }
    }
    for (RetiredCookie earlier : before.retired()) {
      boolean revived =
          aliveNames.contains(LockKeys.base(earlier.declaration()))
              && alive.stream().anyMatch(one -> isSamePlace(one, earlier.declaration()));
      boolean replaced =
          retired.stream()
              .anyMatch(
                  one ->
                      one.key().equals(earlier.key())
                          && isSamePlace(one.declaration(), earlier.declaration()));
      if (!revived && !replaced) {
        add(earlier, retired, keys);
      }
    }
    retired.sort(Comparator.comparing(RetiredCookie::key));
    return retired;
  }

  private static boolean isGone(LockPair pair) {
    return pair.now().isEmpty()
        || !pair.now().get().name().equals(pair.locked().orElseThrow().declaration().name());
  }

  private static void add(RetiredCookie one, List<RetiredCookie> retired, Set<String> keys) {
    String base = LockKeys.base(one.declaration());
    String key = one.key();
    for (int i = 2; !keys.add(key); i++) {
      key = base + "#" + i;
    }
    retired.add(new RetiredCookie(key, one.declaration(), one.retired(), one.until()));
  }

  private static boolean isSamePlace(CookieDeclaration one, CookieDeclaration other) {
    return LockedFacts.isSameThing(one, other)
        && one.attributes().domain().equals(other.attributes().domain())
        && one.attributes().path().equals(other.attributes().path());
  }

  /**
   * The longest lifetime of a cookie set on the last day. Browsers restore session cookies, so
   * those are kept too.
   */
  private static long daysKept(CookieDeclaration cookie) {
    return cookie.lifetime() instanceof Lifetime.Lasting lasting
        ? Math.min(LONGEST, lasting.period().longest().toDays() + 1)
        : LONGEST;
  }
}
