package dev.biscotti.processor.declaration;

import static dev.biscotti.processor.declaration.Vocabulary.CONSENT_COOKIE;
import static dev.biscotti.processor.declaration.Vocabulary.ESSENTIAL_COOKIE;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.report.Anchor;
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
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Reads an annotated constant. What is malformed reads as if it were not stated: a check reports
 * it, and the class is generated all the same, so that one mistake does not bury its author in
 * "cannot find symbol".
 */
final class CookieReader {
  private final Elements elements;

  CookieReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * Reads a constant.
   *
   * @param field a field
   * @param standIn the place to show findings at if the field comes from a class file
   * @return the declaration; empty if the field declares none, or has no constant String value
   */
  Optional<DeclaredCookie> read(VariableElement field, Optional<Anchor> standIn) {
    if (!(field.getConstantValue() instanceof String name)
        || !(field.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    Optional<Members> essential = Members.of(field, ESSENTIAL_COOKIE, standIn);
    if (essential.isPresent()) {
      Members members = essential.get();
      Exemption because = members.constant(Exemption.class, "because", Exemption.SERVICE_DELIVERY);
      CookieDeclarationBuilder builder =
          CookieDeclaration.essential(name(members, name), because, members.string("purpose"));
      return Optional.of(
          new DeclaredCookie(type, field, members, complete(builder, members, type, field)));
    }
    return Members.of(field, CONSENT_COOKIE, standIn)
        .map(
            members -> {
              CookieDeclarationBuilder builder =
                  CookieDeclaration.consent(
                      name(members, name), members.string("category"), members.string("purpose"));
              return new DeclaredCookie(
                  type, field, members, complete(builder, members, type, field));
            });
  }

  private static DeclaredName name(Members members, String name) {
    return members.bool("pattern")
        ? DeclaredName.pattern(name, members.string("placeholder"))
        : new DeclaredName.Exact(name);
  }

  private CookieDeclaration complete(
      CookieDeclarationBuilder builder, Members members, TypeElement type, VariableElement field) {
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
        .valueType(members.type("type").map(TypeMirror::toString).orElse("java.lang.String"))
        .source(
            new DeclarationSource(
                elements.getBinaryName(type).toString(), field.getSimpleName().toString()));
    date(members.string("since")).ifPresent(builder::since);
    return builder.build();
  }

  private static Lifetime lifetime(Members members, Storage storage) {
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

  private static CookieAttributes attributes(Members members, SetBy setBy) {
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
  static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
