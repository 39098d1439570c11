package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Notifies several listeners of what a guard refused. If one fails, the others are still notified.
 */
record GuardListeners(List<GuardListener> listeners) implements GuardListener {

  static GuardListener loggingAnd(List<GuardListener> others) {
    List<GuardListener> all = new ArrayList<>(others);
    all.add(0, GuardListener.logging());
    return new GuardListeners(List.copyOf(all));
  }

  @Override
  public void refused(CookieDeclaration cookie, String name, Refusal refusal) {
    Broadcast.toAll(listeners, listener -> listener.refused(cookie, name, refusal));
  }

  @Override
  public void sentInsecurely(CookieDeclaration cookie, String name) {
    Broadcast.toAll(listeners, listener -> listener.sentInsecurely(cookie, name));
  }

  @Override
  public void tooLate(CookieDeclaration cookie, String name) {
    Broadcast.toAll(listeners, listener -> listener.tooLate(cookie, name));
  }

  @Override
  public void sentWithoutSecure(CookieDeclaration cookie, String name) {
    listeners.forEach(listener -> listener.sentWithoutSecure(cookie, name));
  }

  @Override
  public void cameBack(CookieDeclaration cookie, String name) {
    listeners.forEach(listener -> listener.cameBack(cookie, name));
  }

  @Override
  public void notUnderstood(CookieDeclaration cookie, String name) {
    listeners.forEach(listener -> listener.notUnderstood(cookie, name));
  }

  @Override
  public void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {
    Broadcast.toAll(listeners, listener -> listener.codecFailed(cookie, name, failure));
  }
}
