package dev.biscotti.policy;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Creates a declaration from the members of its annotation. A malformed member counts as not
 * stated; the compiler reports it.
 *
 * @param members the members
 */
public record AnnotationFacts(StatedMembers members) implements FactPass<RuntimeException> {
  /** Facts that come from the constant, from the kind of annotation, or from a later step. */
  private static final Set<Fact> NO_MEMBERS =
      Set.of(
          CookieFact.NAME,
          CookieFact.CATEGORY,
          CookieFact.SOURCE_TYPE,
          CookieFact.SOURCE_MEMBER,
          CategoryFact.REVISION);

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
    return CookieFact.pass(
        CookieDeclaration.essential(constant, CookieFact.UNSTATED_EXEMPTION, "")
            .source(source)
            .build(),
        new AnnotationFacts(members));
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
    return CookieFact.pass(
        CookieDeclaration.consent(constant, members.string("category"), "").source(source).build(),
        new AnnotationFacts(members));
  }

  /**
   * The declaration of a provider.
   *
   * @param members the annotation's members
   * @return the declaration
   */
  public static ProviderDeclaration provider(StatedMembers members) {
    return ProviderFact.pass(ProviderFact.UNSTATED, new AnnotationFacts(members));
  }

  /**
   * The declaration of a category.
   *
   * @param members the annotation's members
   * @return the declaration, without a revision
   */
  public static CategoryDeclaration category(StatedMembers members) {
    return CategoryFact.pass(
        CategoryDeclaration.builtIn(members.string("id")), new AnnotationFacts(members));
  }

  /**
   * The declaration of a policy itself.
   *
   * @param members the annotation's members
   * @return the declaration, without the declarations in it
   */
  public static PolicyDeclaration policy(StatedMembers members) {
    return PolicyFact.pass(PolicyFact.UNSTATED, new AnnotationFacts(members));
  }

  @Override
  public String text(Fact fact, String otherwise) {
    if (fact == CookieFact.VALUE_TYPE) {
      return members.typeName("type");
    }
    return NO_MEMBERS.contains(fact) ? otherwise : members.string(fact.label());
  }

  @Override
  public List<String> texts(Fact fact, List<String> otherwise) {
    List<String> texts = members.strings(fact.label());
    if (fact == PolicyFact.CONSENT_FREE_PATHS) {
      return texts.stream().filter(PathPattern::isWellFormed).toList();
    }
    return texts.isEmpty() ? otherwise : texts;
  }

  @Override
  public boolean flag(Fact fact, boolean otherwise) {
    // A script cannot set an HttpOnly cookie (RFC 6265bis, section 5.7, step 12), so the default
    // would be false.
    return members.bool(fact.label()) && !(fact == CookieFact.HTTP_ONLY && isSetByScript());
  }

  private boolean isSetByScript() {
    return members.constant(SetBy.class, CookieFact.SET_BY.label(), SetBy.APPLICATION)
        == SetBy.SCRIPT;
  }

  @Override
  public int number(Fact fact, int otherwise) {
    return NO_MEMBERS.contains(fact) ? otherwise : Math.max(0, members.integer(fact.label()));
  }

  @Override
  public Optional<LocalDate> date(Fact fact, Optional<LocalDate> otherwise) {
    Optional<LocalDate> date = date(members.string(fact.label()));
    return date.isPresent() ? date : otherwise;
  }

  @Override
  public <E extends Enum<E>> E constant(Fact fact, Class<E> type, E otherwise) {
    return members.constant(type, fact.label(), otherwise);
  }

  @Override
  public <E extends Enum<E>> List<E> constants(Fact fact, Class<E> type, List<E> otherwise) {
    List<E> constants = members.constants(type, fact.label());
    return constants.isEmpty() ? otherwise : constants;
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime otherwise) {
    Storage storage = members.constant(Storage.class, CookieFact.STORAGE.label(), Storage.COOKIE);
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

  private static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
