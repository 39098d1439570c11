package dev.biscotti.processor.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.compile;
import static dev.biscotti.processor.testing.Compilations.compileStrictly;
import static dev.biscotti.processor.testing.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Sources;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of accessors and classes, which are derived from constants. */
class CookieNamesTest {

  @ParameterizedTest
  @CsvSource({
    "THEME, theme, ThemeCookie",
    "THEME_MODE, themeMode, ThemeModeCookie",
    "themeMode, themeMode, ThemeModeCookie",
    "Theme_Mode, themeMode, ThemeModeCookie",
    "A1, a1, A1Cookie",
    "_GA, ga, GaCookie",
    "__, _, _Cookie",
    "_2FA, _2fa, _2faCookie",
    "CLASS, classCookie, ClassCookie",
    "DEFAULT, defaultCookie, DefaultCookie",
    "TRUE, trueCookie, TrueCookie",
    "NULL, nullCookie, NullCookie",
    "ON, onCookie, OnCookie",
    "POLICY, policyCookie, PolicyCookie",
    "CONSENT, consentCookie, ConsentCookie",
    "WAIT, waitCookie, WaitCookie",
    "GET_CLASS, getClassCookie, GetClassCookie",
    "HASH_CODE, hashCodeCookie, HashCodeCookie",
    "TO_STRING, toStringCookie, ToStringCookie",
    "FÄRG, färg, FärgCookie",
  })
  void followTheConstant(String constant, String accessor, String type) {
    // "__" alone is a keyword-like name that Java allows; a single "_" is not.
    Compilation compilation = compileStrictly(List.of(), cookies(constant));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(accessors(compilation))
        .containsExactly((accessor.equals("_") ? "_Cookie" : accessor) + ":" + type);
  }

  @Test
  void constantsThatMeetInOneNameGetDifferentOnes() {
    Compilation compilation =
        compileStrictly(List.of(), cookies("MY_ID", "myId", "MYID", "MY__ID"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(accessors(compilation)).hasSize(4).doesNotHaveDuplicates();
    assertThat(
            accessors(compilation).stream()
                .map(names -> names.substring(names.indexOf(':')).toLowerCase(Locale.ROOT)))
        .as("class files that differ in case only overwrite each other on some file systems")
        .doesNotHaveDuplicates();
  }

  @Test
  void aClassOfTheUserMayHaveTheNameOfATypedCookie() {
    Compilation compilation =
        compileStrictly(
            List.of(),
            Sources.policy(
                """
                @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers a theme.",
                    type = ThemeCookie.class)
                static final String THEME = "theme";
                """),
            Sources.source(
                "app.ThemeCookie", "package app;\n\npublic enum ThemeCookie {\n  DARK\n}\n"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(source(compilation, "app.CookiesGuard"))
        .contains("class ThemeCookie extends TransientCookie<app.ThemeCookie>");
  }

  @Test
  void twoPoliciesInOnePackageDoNotMeet() {
    Compilation compilation =
        compileStrictly(
            List.of(), policy("first", "First", "THEME"), policy("second", "Second", "THEME"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(source(compilation, "app.FirstGuard")).contains("public ThemeCookie theme()");
    assertThat(source(compilation, "app.SecondGuard")).contains("public ThemeCookie theme()");
  }

  @Test
  void aNestedPolicyClassAndTheDefaultPackageWork() {
    Compilation compilation =
        compileStrictly(
            List.of(),
            Sources.source(
                "Outer",
                """
                import dev.biscotti.annotations.*;

                class Outer {
                  @CookiePolicy(id = "x", site = "x.example", controller = "X", contact = "a@x.example",
                      effective = "2026-06-01")
                  static final class Inner {
                    @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
                    static final String BASKET = "basket";
                  }
                }
                """));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(source(compilation, "Outer_InnerGuard")).contains("BasketCookie basket()");
  }

  @Test
  void aClassWithTheGuardsNameIsAnError() {
    Compilation compilation =
        compile(
            cookies("THEME"),
            Sources.source("app.CookiesGuard", "package app;\n\nclass CookiesGuard {}\n"));

    assertThat(compilation).hadErrorContaining("[BSC707]");
  }

  private static JavaFileObject cookies(String... constants) {
    return policy("app", "Cookies", constants);
  }

  private static JavaFileObject policy(String id, String type, String... constants) {
    StringBuilder text = new StringBuilder();
    text.append("package app;\n\nimport dev.biscotti.annotations.*;\n\n");
    text.append("@CookiePolicy(id = \"").append(id);
    text.append("\", site = \"app.example\", controller = \"App AB\",\n");
    text.append("    contact = \"privacy@app.example\", effective = \"2026-06-01\")\n");
    text.append("public final class ").append(type).append(" {\n");
    for (int i = 0; i < constants.length; i++) {
      text.append(
          "  @EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Holds your form.\")\n");
      text.append("  static final String ").append(constants[i]);
      text.append(" = \"").append(id).append(i).append("\";\n");
    }
    return Sources.source("app." + type, text.append("}\n").toString());
  }

  private static List<String> accessors(Compilation compilation) {
    Matcher matcher =
        Pattern.compile("public (\\S+Cookie) (\\S+)\\(\\)")
            .matcher(source(compilation, "app.CookiesGuard"));
    return matcher.results().map(found -> found.group(2) + ":" + found.group(1)).sorted().toList();
  }
}
