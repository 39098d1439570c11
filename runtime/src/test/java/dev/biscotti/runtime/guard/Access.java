package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.List;
import java.util.Optional;

/** Access for tests, as generated code has it, without generated types. */
public final class Access extends CookieAccess {
  private Access(CookieGuard guard, CookiePlan permission) {
    super(guard, permission, permission.declaration());
  }

  public static Access to(CookieGuard guard, CookieDeclaration essential) {
    return new Access(guard, guard.essential(0, essential));
  }

  public static ConsentGate<Access> gate(CookieGuard guard, CookieDeclaration cookie) {
    return guard.gate(0, cookie, Access::new);
  }

  public void set(String name, String text) {
    write(name, text);
  }

  public Optional<String> text(String name) {
    return read(name);
  }

  public Optional<String> soleText(String name) {
    return readSole(name);
  }

  public List<String> texts(String name) {
    return readCopies(name, StandardCodecs.verbatim());
  }

  public boolean isInResponse(String name) {
    return isSent(name);
  }

  public void delete(String name) {
    expire(name);
  }
}
