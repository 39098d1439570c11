package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/** What a lock keeps of a declaration: what a visitor was told that matters to a consent. */
public final class Told {
  private Told() {}

  /**
   * A cookie without what a lock does not keep.
   *
   * @param cookie a declaration
   * @return one whose texts are normalised
   */
  public static CookieDeclaration of(CookieDeclaration cookie) {
    DeclaredName name =
        cookie.name() instanceof DeclaredName.Pattern pattern
            ? new DeclaredName.Pattern(pattern.prefix(), pattern.suffix(), "")
            : cookie.name();
    String purpose = text(cookie.purpose());
    CookieDeclarationBuilder told =
        cookie.basis() instanceof Basis.Essential essential
            ? CookieDeclaration.essential(name, essential.because(), purpose)
            : CookieDeclaration.consent(name, cookie.category(), purpose);
    return told.provider(cookie.provider())
        .lifetime(lifetime(cookie.lifetime()))
        .attributes(cookie.attributes())
        .storage(cookie.storage())
        .environment(cookie.environment())
        .build();
  }

  /**
   * A provider without what a lock does not keep.
   *
   * @param provider a declaration
   * @return one with id, name, data location and recipients
   */
  public static ProviderDeclaration of(ProviderDeclaration provider) {
    List<String> recipients =
        provider.recipients().stream().map(Told::text).distinct().sorted().toList();
    return new ProviderDeclaration(
        provider.id(),
        text(provider.name()),
        "",
        "",
        "",
        text(provider.dataLocation()),
        "",
        recipients,
        "",
        true,
        false);
  }

  /**
   * A text without what makes no difference to a reader.
   *
   * @param text any text
   * @return the text in NFC, with white space collapsed
   */
  public static String text(String text) {
    return LockWords.normalised(text);
  }

  private static Lifetime lifetime(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      return new Lifetime.Lasting(lasting.period(), lasting.renewed(), text(lasting.endsOn()));
    }
    if (lifetime instanceof Lifetime.UntilBrowserCloses until) {
      return new Lifetime.UntilBrowserCloses(text(until.endsOn()));
    }
    if (lifetime instanceof Lifetime.UntilTabCloses until) {
      return new Lifetime.UntilTabCloses(text(until.endsOn()));
    }
    if (lifetime instanceof Lifetime.UntilCleared until) {
      return new Lifetime.UntilCleared(text(until.endsOn()));
    }
    return new Lifetime.InWords(text(((Lifetime.InWords) lifetime).words()));
  }

  /**
   * Whether two cookies differ in nothing that a consent is given for.
   *
   * @param one what {@link #of(CookieDeclaration)} returned
   * @param other the same of another
   * @return true if neither name, category, purpose, provider, lifetime nor reach differs
   */
  public static boolean isSame(CookieDeclaration one, CookieDeclaration other) {
    return isSameThing(one, other)
        && one.category().equals(other.category())
        && one.purpose().equals(other.purpose())
        && one.provider().equals(other.provider())
        && isSame(one.lifetime(), other.lifetime())
        && one.attributes().domain().equals(other.attributes().domain())
        && one.attributes().path().equals(other.attributes().path())
        && isCrossSite(one) == isCrossSite(other)
        && one.environment().equals(other.environment());
  }

  /**
   * Whether two declarations have one name in one kind of storage.
   *
   * @param one a declaration
   * @param other another
   * @return true if so
   */
  public static boolean isSameThing(CookieDeclaration one, CookieDeclaration other) {
    return one.name().text().equals(other.name().text())
        && one.name().getClass().equals(other.name().getClass())
        && one.storage() == other.storage();
  }

  private static boolean isCrossSite(CookieDeclaration cookie) {
    return cookie.attributes().sameSite() == SameSite.NONE;
  }

  private static boolean isSame(Lifetime one, Lifetime other) {
    if (one instanceof Lifetime.Lasting lasting && other instanceof Lifetime.Lasting second) {
      return isSame(lasting.period(), second.period())
          && lasting.renewed() == second.renewed()
          && lasting.endsOn().equals(second.endsOn());
    }
    return one.equals(other);
  }

  /**
   * Whether two periods are one length of time: {@code P1D} and {@code PT24H}.
   *
   * @param one a period
   * @param other another
   * @return true if so
   */
  public static boolean isSame(LifetimePeriod one, LifetimePeriod other) {
    return one.shortest().equals(other.shortest()) && one.longest().equals(other.longest());
  }
}
