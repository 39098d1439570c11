package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.LockRevision;
import dev.biscotti.runtime.lock.LockedCategory;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedFacts;
import dev.biscotti.runtime.lock.MaterialDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Parts of made-up locks, and answers to the states in them. */
final class Locks {
  /** The state that visitors were shown before the last change. */
  static final Revision BEFORE = new Revision(1, 0xbef0e);

  private Locks() {}

  static LockRevision revision(int number) {
    return new LockRevision(number, "00000" + number);
  }

  static LockedCategory category(String id, int revision) {
    return new LockedCategory(CategoryDeclaration.builtIn(id), List.of(revision(revision)));
  }

  static LockedCookie locked(
      CookieDeclaration cookie, Optional<LockRevision> since, LocalDate firstSet) {
    return new LockedCookie(
        cookie.name().text(), LockedFacts.of(cookie), since, firstSet.minusDays(14), firstSet);
  }

  static List<Integer> digests(CookieDeclaration... cookies) {
    return MaterialDigest.ofEach(List.of(cookies), List.of(), CategoryDeclaration.builtIn(""));
  }

  static Entry answer(String category, boolean granted, Revision revision) {
    return new Entry(ConsentRecord.tag(category), granted, revision);
  }

  static List<String> asked(Consent consent) {
    return consent.toAsk().stream().map(CategoryDeclaration::id).toList();
  }
}
