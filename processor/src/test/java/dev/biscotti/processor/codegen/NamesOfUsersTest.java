package dev.biscotti.processor.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.compile;
import static dev.biscotti.processor.testing.Compilations.compileStrictly;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code next to user classes with names that it uses itself. */
class NamesOfUsersTest {
  private static final List<String> USED =
      List.of(
          "Boolean",
          "BiscottiGenerated",
          "Class",
          "Consent",
          "ConsentGate",
          "CookieDeclaration",
          "CookieGuard",
          "CookiePlan",
          "Deprecated",
          "Duration",
          "Enum",
          "Exchange",
          "Exemption",
          "Generated",
          "GuardSettings",
          "Integer",
          "Lifetime",
          "List",
          "LocalDate",
          "Long",
          "Map",
          "Object",
          "Optional",
          "Override",
          "PersistentCookie",
          "ReadableCookie",
          "Record",
          "StandardCodecs",
          "Stream",
          "String",
          "SuppressWarnings",
          "TransientCookie",
          "UUID");

  private static final String EVERY_TYPE =
      """
      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.",
          type = int.class)
      static final java.lang.String PERSISTENT = "a";

      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your search.",
          type = long.class, maxAge = "P1D", endsOn = "you buy")
      @java.lang.Deprecated
      static final java.lang.String TRANSIENT = "b";

      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your address.",
          type = boolean.class)
      static final java.lang.String READABLE = "c";

      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your number.",
          type = java.util.UUID.class)
      static final java.lang.String CONSENT = "d";

      @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.",
          type = java.time.Duration.class)
      static final java.lang.String GUARD = "e";

      @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts pages.")
      static final java.lang.String EXCHANGE = "f";

      @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts orders.",
          type = VALUE.class)
      static final java.lang.String VALUE_OF_YOURS = "g";
      """;

  private static JavaFileObject policy(String type, String value) {
    return Sources.source(
        "app." + type,
        """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01",
                consentRecord = "__Host-app-consent")
            public final class %s {
              @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = "P6M",
                  purpose = "Records your cookie choices.")
              static final java.lang.String RECORD = "__Host-app-consent";

            %s
            }
            """
            .formatted(type, EVERY_TYPE.replace("VALUE.class", value + ".class")));
  }

  private static JavaFileObject type(String name) {
    return Sources.source("app." + name, "package app;\n\npublic enum " + name + " {\n  ONE\n}\n");
  }

  @Test
  void aPackageMayHaveEveryNameThatGeneratedCodeUses() {
    List<JavaFileObject> sources = new ArrayList<>();
    USED.forEach(name -> sources.add(type(name)));
    // A single-type import takes precedence over other types in the package.
    sources.add(
        Sources.source(
            "app.Cookies",
            policyText("Cookies", "Long")
                .replace(
                    "import dev.biscotti.annotations.*;",
                    """
                    import dev.biscotti.annotations.Category;
                    import dev.biscotti.annotations.ConsentCookie;
                    import dev.biscotti.annotations.CookiePolicy;
                    import dev.biscotti.annotations.EssentialCookie;
                    import dev.biscotti.annotations.Exemption;
                    """)));

    Compilation compilation = compile(sources);

    assertThat(compilation).succeededWithoutWarnings();
  }

  private static String policyText(String type, String value) {
    try {
      return policy(type, value).getCharContent(true).toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Integer", "Long", "Boolean", "Object", "UUID", "Lifetime"})
  void aValueTypeMayHaveSuchAName(String name) {
    Compilation compilation = compileStrictly(List.of(), policy("Cookies", name), type(name));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Long", "Record", "List", "CookieGuard", "ReadableCookie"})
  void aNestedValueTypeMayHaveSuchAName(String name) throws Exception {
    String nested = "\n  public enum " + name + " {\n    ONE\n  }\n}\n";
    String text = policyText("Cookies", "Cookies." + name);
    Compilation compilation =
        compileStrictly(
            List.of(),
            Sources.source("app.Cookies", text.substring(0, text.lastIndexOf('}')) + nested));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Long", "Cookie", "Consent", "Servlet", "Guard", "List"})
  void aPolicyMayHaveSuchAName(String name) {
    Compilation compilation = compileStrictly(List.of(), policy(name, "Mode"), type("Mode"));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void aValueTypeMayBeInherited() {
    Compilation compilation =
        compileStrictly(
            List.of(),
            Sources.source(
                "app.Base",
                "package app;\n\nclass Base {\n  public enum Long {\n    ONE\n  }\n}\n"),
            Sources.source(
                "app.Cookies",
                policyText("Cookies", "Long")
                    .replace("class Cookies", "class Cookies extends Base")));

    assertThat(compilation).succeededWithoutWarnings();
  }

  private static String policyClass(String id, String modifiers, String name) {
    return """
    @CookiePolicy(id = "%s", site = "x.example", controller = "X", contact = "a@x.example",
        effective = "2026-06-01")
    %sclass %s {
      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
      static final String BASKET = "basket";
    }
    """
        .formatted(id, modifiers, name);
  }

  private static JavaFileObject file(String name, String text) {
    return Sources.source(
        "app." + name, "package app;\n\nimport dev.biscotti.annotations.*;\n\n" + text);
  }

  @ParameterizedTest
  @CsvSource({
    "Outer, Inner, Outer_Inner, Outer_InnerGuard",
    "C$D, '', C_D, C_DGuard",
    "Shop, Cookies, shop_cookies, Shop_CookiesGuard",
  })
  void twoPoliciesOfOneGuardAreAnErrorAtOneOfThem(
      String first, String nested, String second, String guard) {
    JavaFileObject one =
        file(
            first,
            nested.isEmpty()
                ? policyClass("one", "", first)
                : "class " + first + " {\n" + policyClass("one", "static ", nested) + "}\n");
    Compilation compilation = compile(one, file(second, policyClass("two", "", second)));

    assertThat(compilation).hadErrorCount(1);
    String message = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertThat(message).startsWith("[BSC710]").containsIgnoringCase(guard);
    assertThat(compilation.errors().get(0).getSource()).isNotNull();
  }

  @Test
  void aGuardInTheSourcesIsNotTakenForAGeneratedOne() {
    Compilation compilation =
        compile(
            file("Cookies", policyClass("one", "public ", "Cookies")),
            file(
                "CookiesGuard",
                """
                @BiscottiGenerated
                class CookiesGuard {
                  private dev.biscotti.runtime.guard.CookieGuard guard;
                }
                """));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[BSC707]");
  }

  @Test
  void aPolicyMayNotHaveTheNameOfAFileBesideItsFolder() {
    Compilation compilation =
        compile(file("Cookies", policyClass("declaring-types", "", "Cookies")));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[BSC403]");
  }
}
