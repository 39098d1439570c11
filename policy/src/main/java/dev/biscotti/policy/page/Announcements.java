package dev.biscotti.policy.page;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.LockEntry;
import dev.biscotti.runtime.declaration.LockedCookie;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyLock;
import dev.biscotti.runtime.lock.LockKeys;
import dev.biscotti.runtime.lock.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy's lock announces: cookies that could not be set yet when it was last changed. The
 * page knows no today, so it says the days, which the guard keeps.
 */
final class Announcements {
  private final Map<String, List<LockedCookie>> coming = new HashMap<>();

  Announcements(PolicyDeclaration policy) {
    policy.lock().readable().ifPresent(this::index);
  }

  private void index(PolicyLock lock) {
    Optional<LocalDate> last = lock.history().stream().map(LockEntry::date).max(LocalDate::compareTo);
    for (LockedCookie cookie : lock.cookies()) {
      if (!cookie.told().isEssential()
          && last.filter(date -> cookie.firstSet().isAfter(date)).isPresent()) {
        coming.computeIfAbsent(LockKeys.base(cookie.told()), key -> new ArrayList<>()).add(cookie);
      }
    }
  }

  /** The announcement of a cookie; empty if there is none, or the guard does not keep it. */
  Optional<LockedCookie> of(CookieDeclaration cookie) {
    if (cookie.setBy() != SetBy.APPLICATION || coming.isEmpty()) {
      return Optional.empty();
    }
    CookieDeclaration now = Told.of(cookie);
    return coming.getOrDefault(LockKeys.base(cookie), List.of()).stream()
        .filter(locked -> Told.isSame(locked.told(), now))
        .findFirst();
  }
}
