package dev.biscotti.policy;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Makes a declaration of the members of its annotation. What is malformed reads as if it were not
 * stated: the compiler reports it.
 */
public final class CookieFacts {
  private CookieFacts() {}

  /**
   * The declaration of an essential cookie.
   *
   * @param constant the constant's value
   * @param members the annotation's members
   * @param source the constant
   * @return the declaration
   */
  public static CookieDeclaration essential(
      String constant, StatedMembers members, DeclarationSource source) {
    Exemption because = members.constant(Exemption.class, "because", Exemption.SERVICE_DELIVERY);
    return complete(
        CookieDeclaration.essential(name(members, constant), because, members.string("purpose")),
        members,
        source);
  }

  /**
   * The declaration of a cookie that needs consent.
   *
   * @param constant the constant's value
   * @param members the annotation's members
   * @param source the constant
   * @return the declaration
   */
  public static CookieDeclaration consent(
      String constant, StatedMembers members, DeclarationSource source) {
    return complete(
        CookieDeclaration.consent(
            name(members, constant), members.string("category"), members.string("purpose")),
        members,
        source);
  }

  private static DeclaredName name(StatedMembers members, String name) {
    return members.bool("pattern")
        ? DeclaredName.pattern(name, members.string("placeholder"))
        : new DeclaredName.Exact(name);
  }

  private static CookieDeclaration complete(
      CookieDeclarationBuilder builder, StatedMembers members, DeclarationSource source) {
    Storage storage = members.constant(Storage.class, "storage", Storage.COOKIE);
    SetBy setBy = members.constant(SetBy.class, "setBy", SetBy.APPLICATION);
    builder
        .provider(members.string("provider"))
        .lifetime(lifetime(members, storage))
        .attributes(attributes(members, setBy))
        .row(members.string("row"))
        .storage(storage)
        .setBy(setBy)
        .environment(members.string("environment"))
        .protection(members.constant(Protection.class, "protection", Protection.NONE))
        .setWhen(members.string("setWhen"))
        .ifRefused(members.string("ifRefused"))
        .valueType(members.typeName("type"))
        .source(source);
    date(members.string("since")).ifPresent(builder::since);
    return builder.build();
  }

  private static Lifetime lifetime(StatedMembers members, Storage storage) {
    String endsOn = members.string("endsOn");
    String words = members.string("lifetime");
    Optional<LifetimePeriod> period =
        LifetimePeriod.parse(members.string("maxAge")).filter(read -> !read.isZero());
    if (period.isPresent() && storage != Storage.SESSION_STORAGE) {
      return new Lifetime.Lasting(period.get(), members.bool("renewed"), endsOn);
    }
    if (!words.isEmpty()) {
      return new Lifetime.InWords(words);
    }
    return switch (storage) {
      case COOKIE -> new Lifetime.UntilBrowserCloses(endsOn);
      case SESSION_STORAGE -> new Lifetime.UntilTabCloses(endsOn);
      case LOCAL_STORAGE, INDEXED_DB -> new Lifetime.UntilCleared(endsOn);
    };
  }

  private static CookieAttributes attributes(StatedMembers members, SetBy setBy) {
    // A script cannot set an HttpOnly cookie (RFC 6265bis, section 5.7, step 12), so the default
    // would state something that is not so.
    boolean httpOnly = members.bool("httpOnly") && setBy != SetBy.SCRIPT;
    return new CookieAttributes(
        members.string("path"),
        members.string("domain"),
        members.constant(SameSite.class, "sameSite", SameSite.LAX),
        members.bool("secure"),
        httpOnly,
        members.bool("partitioned"));
  }

  /**
   * Reads a date.
   *
   * @param text an ISO-8601 date
   * @return the date; empty if the text is empty or malformed
   */
  public static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
