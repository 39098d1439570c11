package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.guard.SetCookieProblem;
import java.util.Optional;

/**
 * Throws if a cookie is set too late, after notifying the application's own listener.
 *
 * @param policy the policy
 * @param next the application's listener
 */
record StrictListener(DeployedPolicy policy, GuardListener next) implements GuardListener {
  @Override
  public void refused(CookieDeclaration cookie, String name, Refusal refusal) {
    next.refused(cookie, name, refusal);
  }

  @Override
  public void sentInsecurely(CookieDeclaration cookie, String name) {
    next.sentInsecurely(cookie, name);
  }

  @Override
  public void sentWithoutSecure(CookieDeclaration cookie, String name) {
    next.sentWithoutSecure(cookie, name);
  }

  @Override
  public void cameBack(CookieDeclaration cookie, String name) {
    next.cameBack(cookie, name);
  }

  @Override
  public void notUnderstood(CookieDeclaration cookie, String name) {
    next.notUnderstood(cookie, name);
  }

  @Override
  public void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {
    next.codecFailed(cookie, name, failure);
  }

  @Override
  public void tooLate(CookieDeclaration cookie, String name) {
    next.tooLate(cookie, name);
    throw new UnlawfulCookieException(
        new CookieFinding(
            policy.id(),
            name,
            SetCookieProblem.TOO_LATE,
            Optional.empty(),
            CookieFinding.Action.DROPPED));
  }
}
