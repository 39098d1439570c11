package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.CookieAccess;
import java.util.Objects;

/** Makes sure that the guard's permission for one cookie does not open another. */
final class Accesses {
  private Accesses() {}

  static CookieAccess of(CookieAccess access, CookieDeclaration declaration) {
    if (!Objects.equals(access.declaration(), declaration)) {
      throw new IllegalArgumentException(
          "access to "
              + access.declaration().name().text()
              + " is none to "
              + declaration.name().text());
    }
    return access;
  }
}
