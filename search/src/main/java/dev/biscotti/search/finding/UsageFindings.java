package dev.biscotti.search.finding;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.code.SourceLanguage;
import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.text.ListedNames;
import dev.biscotti.search.text.PossibleName;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks the names that code uses and words the findings. */
public final class UsageFindings {
  /** The maximum number of other places that are listed. */
  private static final int SHOWN = 5;

  /** The finding about a module that sets cookies without any declarations. */
  public static final UsageFinding NOTHING_TO_CHECK_AGAINST =
      UsageFinding.of(UsageRule.BSC604.message(), "");

  private final DeclaredCookies declared;
  private final DeclarationHome home;
  private final Set<String> defaultNames;
  private final SourceLanguage language;

  /**
   * Creates the checks for a set of declarations.
   *
   * @param declared the declared cookies
   * @param home the class for new declarations
   * @param table the table, for the default names of frameworks
   */
  public UsageFindings(DeclaredCookies declared, DeclarationHome home, SinkTable table) {
    this(declared, home, defaultNames(table), SourceLanguage.JAVA);
  }

  private UsageFindings(
      DeclaredCookies declared,
      DeclarationHome home,
      Set<String> defaultNames,
      SourceLanguage language) {
    this.declared = declared;
    this.home = home;
    this.defaultNames = defaultNames;
    this.language = language;
  }

  /**
   * The same checks for code in another language.
   *
   * @param code the language of fixes that are shown at the finding
   * @return the checks with messages for that language
   */
  public UsageFindings in(SourceLanguage code) {
    return code == language ? this : new UsageFindings(declared, home, defaultNames, code);
  }

  private static Set<String> defaultNames(SinkTable table) {
    Set<String> defaults = new LinkedHashSet<>();
    for (CookieSink sink : table.sinks()) {
      if (sink.form() == SinkForm.IMPLICIT && sink.name().isPresent()) {
        defaults.add(sink.name().get());
      }
    }
    return Set.copyOf(defaults);
  }

  /**
   * Findings about setting a cookie.
   *
   * @param names the names that it can have
   * @param by the API, such as {@code new Cookie}
   * @return one finding per undeclared name, and at most one for unknown names
   */
  public List<UsageFinding> set(Texts names, String by) {
    List<UsageFinding> findings = new ArrayList<>();
    boolean unknownTold = false;
    for (Text text : names.alternatives()) {
      PossibleName name = PossibleName.of(text);
      if (name instanceof PossibleName.Unknown unknown) {
        if (!unknownTold) {
          findings.add(unknown(unknown.reason(), by));
        }
        unknownTold = true;
      } else if (!declared.covers(name)) {
        findings.add(undeclared(name));
      }
    }
    return findings;
  }

  /**
   * Findings about setting declared cookies without the generated guard.
   *
   * @param names the names that are set
   * @param facts what else is known
   * @return at most one finding per declared cookie
   */
  public List<UsageFinding> pastGuard(Texts names, SetDirectly facts) {
    List<UsageFinding> findings = new ArrayList<>();
    for (Text text : names.alternatives()) {
      String name = text.literal().orElse("");
      Optional<CookieDeclaration> cookie =
          name.isBlank() ? Optional.empty() : declared.covering(name);
      if (cookie.isPresent()) {
        pastGuard(cookie.get(), facts).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<UsageFinding> pastGuard(CookieDeclaration cookie, SetDirectly facts) {
    if (!cookie.isEssential()) {
      return Optional.of(
          throughGuard(
              UsageRule.BSC605.message(), UsageRule.CONSENT_WITHOUT_GUARD, cookie, List.of()));
    }
    List<String> breaches = facts.breaches(cookie);
    return breaches.isEmpty()
        ? Optional.empty()
        : Optional.of(
            throughGuard(
                UsageRule.BSC606.message(),
                UsageRule.ESSENTIAL_WITHOUT_GUARD,
                cookie,
                List.of(enumerated(breaches))));
  }

  private UsageFinding throughGuard(
      MessageTemplate<UsageRule> message,
      MessageTemplate<UsageRule> withoutGuard,
      CookieDeclaration cookie,
      List<String> more) {
    String name = cookie.name().text();
    List<String> arguments = new ArrayList<>();
    arguments.add(name);
    arguments.addAll(more);
    if (!GuardCall.exists(cookie)) {
      return UsageFinding.of(withoutGuard, name, arguments.toArray());
    }
    arguments.add(GuardCall.of(cookie, home, language));
    return UsageFinding.of(message, name, arguments.toArray());
  }

  /**
   * The finding about a declared cookie that nothing sets.
   *
   * @param cookie the cookie
   * @return a finding
   */
  public UsageFinding unset(CookieDeclaration cookie) {
    String name = cookie.name().text();
    return UsageFinding.of(
        UsageRule.BSC607.message(), name, name, GuardCall.of(cookie, home, language));
  }

  /**
   * Findings about a name that is passed to a place where {@code @CookieName} lists the accepted
   * names. An unknown name may be one of them: the author of the list vouches for it.
   *
   * @param names the names that are supplied
   * @param listed the names that are listed
   * @param by the variable or method that lists them
   * @return one finding per name that is either not listed or not declared
   */
  public List<UsageFinding> fed(Texts names, ListedNames listed, String by) {
    List<UsageFinding> findings = new ArrayList<>();
    boolean vouched = false;
    for (Text text : names.alternatives()) {
      PossibleName name = PossibleName.of(text);
      vouched |= name instanceof PossibleName.Unknown;
      if (!listed.admits(name)) {
        findings.add(notListed(name, listed, by));
      } else if (!declared.covers(name) && !(name instanceof PossibleName.Unknown)) {
        findings.add(undeclared(name));
      }
    }
    if (vouched && listed.foreign()) {
      findings.addAll(set(listed.texts(), by));
    }
    return findings;
  }

  private static UsageFinding notListed(PossibleName name, ListedNames listed, String by) {
    String nearest =
        NearestName.of(written(name), listed.names(), Function.identity())
            .map(one -> " Did you mean \"" + one + "\"?")
            .orElse("");
    return UsageFinding.of(
        isFamily(name) ? UsageRule.FAMILY_NOT_LISTED : UsageRule.NOT_LISTED,
        written(name),
        written(name),
        by,
        listed.inWords(),
        nearest);
  }

  /**
   * The finding about setting a cookie with a framework's default name.
   *
   * @param name the default name
   * @param by the API, such as {@code HttpServletRequest.getSession}
   * @param others the other places in the module where it is set
   * @return at most one finding
   */
  public List<UsageFinding> setByDefault(String name, String by, List<String> others) {
    if (declared.coversDefault(name, defaultNames)) {
      return List.of();
    }
    return List.of(
        toDeclare(UsageRule.SET_BY_DEFAULT, name, false, by, name, inOtherPlaces(others)));
  }

  private static String enumerated(List<String> parts) {
    int last = parts.size() - 1;
    String beginning = String.join(", ", parts.subList(0, last));
    return beginning.isEmpty()
        ? parts.get(last)
        : beginning + (last == 1 ? " and " : ", and ") + parts.get(last);
  }

  private static String inOtherPlaces(List<String> others) {
    if (others.isEmpty()) {
      return "";
    }
    List<String> lines = others.stream().distinct().toList();
    return " here and in "
        + others.size()
        + (others.size() == 1 ? " more place (" : " more places (")
        + String.join(", ", lines.subList(0, Math.min(SHOWN, lines.size())))
        + (lines.size() > SHOWN ? ", ...)" : ")");
  }

  /**
   * Findings about a cookie that may go to a response or to a server.
   *
   * @param names the names that it can have
   * @param by the API
   * @return a warning per undeclared name
   */
  public List<UsageFinding> perhapsSet(Texts names, String by) {
    return set(names, by).stream()
        .map(
            finding ->
                finding.rule() == UsageRule.BSC601
                    ? UsageFinding.of(
                            UsageRule.PERHAPS_SET, finding.cookie(), finding.what(), finding.fix())
                        .withDeclaration(finding.declaration())
                    : finding)
        .toList();
  }

  /**
   * The finding about a method reference through which cookies are set.
   *
   * @param by the API or the method
   * @return one finding
   */
  public UsageFinding reference(String by) {
    return unknown("a method reference does not show its arguments", by);
  }

  /**
   * Findings about reading a cookie. An unknown name is not reported, because reading stores
   * nothing.
   *
   * @param names the names that it can have
   * @return one finding per undeclared name
   */
  public List<UsageFinding> read(Texts names) {
    List<UsageFinding> findings = new ArrayList<>();
    for (Text text : names.alternatives()) {
      PossibleName name = PossibleName.of(text);
      if (!declared.covers(name)) {
        findings.add(
            toDeclare(
                UsageRule.BSC603.message(),
                written(name),
                isFamily(name),
                written(name),
                didYouMean(name)));
      }
    }
    return findings;
  }

  private UsageFinding undeclared(PossibleName name) {
    return toDeclare(
        isFamily(name) ? UsageRule.FAMILY_SET : UsageRule.BSC601.message(),
        written(name),
        isFamily(name),
        written(name),
        didYouMean(name));
  }

  private static UsageFinding unknown(String reason, String by) {
    return UsageFinding.of(UsageRule.BSC602.message(), "", by, reason);
  }

  private String didYouMean(PossibleName name) {
    Optional<CookieDeclaration> nearest = declared.nearest(written(name));
    return nearest
        .map(cookie -> " Did you mean " + constant(cookie) + " (\"" + cookie.name().text() + "\")?")
        .orElse("");
  }

  private static String constant(CookieDeclaration cookie) {
    String type = cookie.source().type();
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return simple.isEmpty() ? cookie.source().member() : simple + "." + cookie.source().member();
  }

  private static boolean isFamily(PossibleName name) {
    return name instanceof PossibleName.Family;
  }

  private static String written(PossibleName name) {
    if (name instanceof PossibleName.Exact exact) {
      return exact.name();
    }
    return name instanceof PossibleName.Family family ? family.pattern() : "";
  }

  /** The fix has two further arguments: the class, and the text to paste. */
  private UsageFinding toDeclare(
      MessageTemplate<UsageRule> message, String name, boolean family, Object... what) {
    SourceLanguage pasted = home.isKnown() ? home.language() : language;
    String declaration =
        SuggestedDeclaration.of(
            name, family ? List.of("pattern = true", "placeholder = \"...\"") : List.of(), pasted);
    String type = pasted == SourceLanguage.KOTLIN ? "an object" : "a class";
    String where = home.isKnown() ? home.simpleName() : type + " with @CookiePolicy";
    Object[] arguments = Stream.concat(Stream.of(what), Stream.of(where, declaration)).toArray();
    return UsageFinding.of(message, name, arguments).withDeclaration(declaration);
  }
}
