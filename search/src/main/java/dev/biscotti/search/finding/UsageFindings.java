package dev.biscotti.search.finding;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.code.SourceLanguage;
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

/** Judges the names that code uses, and puts what is wrong into words. */
public final class UsageFindings {
  /** So many of the other places are listed. */
  private static final int SHOWN = 5;

  /** What is said of a module that sets cookies where nothing is declared. */
  public static final UsageFinding NOTHING_TO_CHECK_AGAINST =
      UsageFinding.of(
          UsageRule.BSC604,
          "",
          "This module sets cookies that are not checked, because neither it nor its class path has"
              + " a @CookiePolicy.",
          "Add a @CookiePolicy, or put the module that has it on the class path.");

  private final DeclaredCookies declared;
  private final DeclarationHome home;
  private final Set<String> defaultNames;
  private final SourceLanguage language;

  /**
   * Judges against a declared set.
   *
   * @param declared the declared cookies
   * @param home where to put a new declaration
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
   * The same for code in a language.
   *
   * @param code the language in which a fix is shown that belongs where the finding is
   * @return the same findings in other words
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
   * What is wrong with setting a cookie.
   *
   * @param names the names that it can have
   * @param by the API, such as {@code new Cookie}
   * @return one finding per name that is not declared, and one at the most for what is unknown
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
   * What is wrong with setting declared cookies without the generated guard.
   *
   * @param names the names that are set
   * @param facts what else is known
   * @return one finding per declared cookie at the most
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
    String fix =
        GuardCall.exists(cookie)
            ? "Set it through the guard:\n  " + GuardCall.of(cookie, home, language)
            : "Declare it with setBy = SetBy.APPLICATION, and set it through the guard.";
    if (!cookie.isEssential()) {
      return Optional.of(
          UsageFinding.of(
              UsageRule.BSC605,
              cookie.name().text(),
              "The consent cookie \""
                  + cookie.name().text()
                  + "\" is set here past its guard, so nothing asks for the visitor's consent.",
              fix));
    }
    List<String> breaches = facts.breaches(cookie);
    return breaches.isEmpty()
        ? Optional.empty()
        : Optional.of(
            UsageFinding.of(
                UsageRule.BSC606,
                cookie.name().text(),
                "The cookie \""
                    + cookie.name().text()
                    + "\" is set here past its guard and not as declared: it "
                    + enumerated(breaches)
                    + ".",
                fix));
  }

  /**
   * What is wrong with a declaration of a cookie that nothing sets.
   *
   * @param cookie the cookie
   * @return a finding
   */
  public UsageFinding unset(CookieDeclaration cookie) {
    return UsageFinding.of(
        UsageRule.BSC607,
        cookie.name().text(),
        "The cookie \""
            + cookie.name().text()
            + "\" is declared as set by this application, but nothing in this module sets it.",
        "Set it through the guard:\n  "
            + GuardCall.of(cookie, home, language)
            + "\n  or delete the declaration; or say with setBy who sets it; or, if another module of"
            + " the application does, state that with @AllowUndeclaredCookie(reason = \"...\").");
  }

  /**
   * What is wrong with a name that goes to where {@code @CookieName} lists the names it takes. One
   * that cannot be known may be one of them: whoever wrote the list vouches for it.
   *
   * @param names the names that are supplied
   * @param listed the names that are listed
   * @param by the variable or method that lists them
   * @return one finding per name that is not listed or not declared
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
    boolean family = name instanceof PossibleName.Family;
    return UsageFinding.of(
        UsageRule.BSC601,
        written(name),
        (family ? "Cookies named " : "The cookie ")
            + quoted(name)
            + (family ? " are" : " is")
            + " none of those that @CookieName of "
            + by
            + " lists: "
            + listed.inWords()
            + "."
            + nearest,
        "Use one of them, or list this one there too.");
  }

  /**
   * What is wrong with setting a cookie whose name a framework gives by default.
   *
   * @param name the default name
   * @param by the API, such as {@code HttpServletRequest.getSession}
   * @param others the other places of the module where it is set
   * @return at most one finding
   */
  public List<UsageFinding> setByDefault(String name, String by, List<String> others) {
    if (declared.coversDefault(name, defaultNames)) {
      return List.of();
    }
    return List.of(
        toDeclare(
            UsageRule.BSC601,
            name,
            by
                + " sets the cookie \""
                + name
                + "\""
                + inOtherPlaces(others)
                + ", unless configuration renames it, and it is not declared.",
            false));
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
   * What is wrong with a cookie that may go to a response or to a server.
   *
   * @param names the names that it can have
   * @param by the API
   * @return a warning per name that is not declared
   */
  public List<UsageFinding> perhapsSet(Texts names, String by) {
    return set(names, by).stream()
        .map(
            finding ->
                finding.rule() == UsageRule.BSC601
                    ? new UsageFinding(
                        UsageRule.BSC602,
                        finding.cookie(),
                        finding.what() + " Whether a response sets it cannot be seen here.",
                        finding.fix(),
                        finding.declaration())
                    : finding)
        .toList();
  }

  /**
   * What is wrong with a method reference through which cookies are set.
   *
   * @param by the API or the method
   * @return one finding
   */
  public UsageFinding reference(String by) {
    return unknown("a method reference does not show its arguments", by);
  }

  /**
   * What is wrong with reading a cookie. A name that cannot be known is nobody's business here:
   * reading stores nothing.
   *
   * @param names the names that it can have
   * @return one finding per name that is not declared
   */
  public List<UsageFinding> read(Texts names) {
    List<UsageFinding> findings = new ArrayList<>();
    for (Text text : names.alternatives()) {
      PossibleName name = PossibleName.of(text);
      if (!declared.covers(name)) {
        UsageFinding finding =
            toDeclare(
                UsageRule.BSC603,
                written(name),
                "The cookie " + quoted(name) + " is read here but not declared." + didYouMean(name),
                name instanceof PossibleName.Family);
        findings.add(
            new UsageFinding(
                finding.rule(),
                finding.cookie(),
                finding.what(),
                finding.fix()
                    + "\n  or, if a script or another application sets it, say so with setBy.",
                finding.declaration()));
      }
    }
    return findings;
  }

  private UsageFinding undeclared(PossibleName name) {
    boolean family = name instanceof PossibleName.Family;
    String what =
        family
            ? "Cookies named "
                + quoted(name)
                + " are set here, and no declared pattern covers them."
            : "The cookie " + quoted(name) + " is set here but not declared.";
    return toDeclare(UsageRule.BSC601, written(name), what + didYouMean(name), family);
  }

  private static UsageFinding unknown(String reason, String by) {
    return UsageFinding.of(
        UsageRule.BSC602,
        "",
        by + " sets a cookie whose name is not known at compile time, because " + reason + ".",
        "Use a declared constant; or annotate the parameter, method, field or local that supplies"
            + " the name with @CookieName; or state the exception with"
            + " @AllowUndeclaredCookie(reason = \"...\").");
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

  private static String quoted(PossibleName name) {
    return "\"" + written(name) + "\"";
  }

  private static String written(PossibleName name) {
    if (name instanceof PossibleName.Exact exact) {
      return exact.name();
    }
    return name instanceof PossibleName.Family family ? family.pattern() : "";
  }

  private UsageFinding toDeclare(UsageRule rule, String name, String what, boolean family) {
    SourceLanguage pasted = home.isKnown() ? home.language() : language;
    String declaration =
        SuggestedDeclaration.of(
            name, family ? List.of("pattern = true", "placeholder = \"...\"") : List.of(), pasted);
    String type = pasted == SourceLanguage.KOTLIN ? "an object" : "a class";
    String where = home.isKnown() ? home.simpleName() : type + " with @CookiePolicy";
    return new UsageFinding(
        rule, name, what, "Declare it in " + where + ":\n" + declaration, declaration);
  }
}
