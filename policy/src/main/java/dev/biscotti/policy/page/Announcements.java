package dev.biscotti.policy.page;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.LockKeys;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedFacts;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy's lock announces: cookies that could not be set yet when it was last changed. The
 * page is independent of the current date, so it states the dates, which the guard enforces.
 */
final class Announcements {
  private final Map<CookieDeclaration, LockedCookie> announced = new HashMap<>();

  /**
   * Finds the announcements.
   *
   * @param source the policy and its lock, both in the policy's first language
   * @param translated the same policy in the language of the page
   */
  Announcements(LockedPolicy source, PolicyDeclaration translated) {
    Map<String, List<LockedCookie>> coming =
        source.lock().readable().map(Announcements::coming).orElse(Map.of());
    if (coming.isEmpty()) {
      return;
    }
    List<CookieDeclaration> cookies = source.declaration().cookies();
    for (int i = 0; i < cookies.size(); i++) {
      CookieDeclaration told = translated.cookies().get(i);
      find(cookies.get(i), coming).ifPresent(locked -> announced.put(told, locked));
    }
  }

  private static Map<String, List<LockedCookie>> coming(PolicyLock lock) {
    Map<String, List<LockedCookie>> coming = new HashMap<>();
    Optional<LocalDate> last =
        lock.history().stream().map(LockEntry::date).max(LocalDate::compareTo);
    for (LockedCookie cookie : lock.cookies()) {
      if (!cookie.declaration().isEssential()
          && last.filter(date -> cookie.firstSet().isAfter(date)).isPresent()) {
        coming
            .computeIfAbsent(LockKeys.base(cookie.declaration()), key -> new ArrayList<>())
            .add(cookie);
      }
    }
    return coming;
  }

  private static Optional<LockedCookie> find(
      CookieDeclaration cookie, Map<String, List<LockedCookie>> coming) {
    if (cookie.setBy() != SetBy.APPLICATION) {
      return Optional.empty();
    }
    CookieDeclaration now = LockedFacts.of(cookie);
    return coming.getOrDefault(LockKeys.base(cookie), List.of()).stream()
        .filter(locked -> LockedFacts.isSame(locked.declaration(), now))
        .findFirst();
  }

  /** The announcement of a cookie; empty if there is none or the guard does not enforce it. */
  Optional<LockedCookie> of(CookieDeclaration cookie) {
    return Optional.ofNullable(announced.get(cookie));
  }
}
