package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Guards a cookie that needs consent, and hands it out only while the guard allows it: by consent,
 * notice period, path and environment.
 *
 * @param <C> the type of the cookie
 */
public final class ConsentGate<C> {
  private final CookieGuard guard;
  private final CookiePlan cookie;
  private final BiFunction<CookieGuard, CookiePlan, C> typed;

  ConsentGate(CookieGuard guard, CookiePlan cookie, BiFunction<CookieGuard, CookiePlan, C> typed) {
    this.guard = guard;
    this.cookie = cookie;
    this.typed = typed;
  }

  /**
   * Whether the gate is open. Checked on each call, so a choice made in this request counts.
   *
   * @return true if the cookie may be set and read
   */
  public boolean isGranted() {
    return guard.allows(cookie);
  }

  /**
   * Why the gate is closed.
   *
   * @return the reason; empty if it is open
   */
  public Optional<Refusal> refusal() {
    return guard.refusal(cookie);
  }

  /**
   * Passes the cookie to an action, or does nothing if the gate is closed.
   *
   * @param action what to do with the cookie
   */
  public void ifGranted(Consumer<? super C> action) {
    granted().ifPresent(action);
  }

  /**
   * Passes the cookie to one action, or runs the other if the gate is closed.
   *
   * @param action what to do with the cookie
   * @param otherwise what to do without it
   */
  public void ifGrantedOrElse(Consumer<? super C> action, Runnable otherwise) {
    granted().ifPresentOrElse(action, otherwise);
  }

  /**
   * The cookie.
   *
   * @return the cookie; empty if the gate is closed
   */
  public Optional<C> granted() {
    return isGranted() ? Optional.of(typed.apply(guard, cookie)) : Optional.empty();
  }

  /**
   * Deletes the cookie; for a pattern, all its cookies that the request carries. Deleting needs no
   * consent.
   */
  public void delete() {
    if (cookie.name() instanceof DeclaredName.Exact exact) {
      guard.delete(cookie, exact.text());
    } else {
      guard.names(cookie).forEach(name -> guard.delete(cookie, name));
    }
  }
}
