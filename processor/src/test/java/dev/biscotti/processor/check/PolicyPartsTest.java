package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The members of {@code @CookiePolicy} and {@code @CookieCatalog} and of their nested annotations.
 */
class PolicyPartsTest {
  private static List<String> policy(String members) {
    return Findings.of(
        Sources.source(
            "app.Cookies",
            """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", controller = "App AB", effective = "2026-06-15", %s)
            public final class Cookies {}
            """
                .formatted(
                    members.contains("contact = ")
                        ? members
                        : "contact = \"privacy@app.example\", " + members)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"privacy@app.example", "a.b+c@sub.app.example", "https://app.example/contact"})
  void aContactCanBeReached(String contact) {
    assertThat(policy("contact = \"" + contact + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "privacy",
        "@app.example",
        "privacy@",
        "privacy@localhost",
        "a b@app.example",
        "http://app.example",
        "mailto:privacy@app.example",
        "app.example/contact",
        "https://"
      })
  void whatCannotBeReachedIsNoContact(String contact) {
    assertThat(policy("contact = \"" + contact + "\"")).containsExactly("BSC503 Cookies, contact");
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/privacy, true", "http://app.example, true", "/privacy, true",
    "/privacy?lang=en#cookies, true", "privacy, false", "//app.example/privacy, false",
    "javascript:alert(1), false", "ftp://app.example, false", "https://app example, false"
  })
  void thePrivacyPolicyIsAUrlOrAPath(String address, boolean valid) {
    List<String> findings = policy("privacyPolicy = \"" + address + "\"");
    if (valid) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).containsExactly("BSC504 Cookies, privacyPolicy");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          languages = {"en", "en-IE"}        | ''
          languages = {}                     | BSC501
          languages = {"en", "EN"}           | BSC403
          languages = "english language"     | BSC506
          languages = ""                     | BSC506
          languages = "und"                  | BSC506
          languages = {"en", "la"}           | BSC507
          """)
  void languages(String member, String rule) {
    assertThat(policy(member))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule + " Cookies, languages"));
  }

  @Test
  void everyPartIsChecked() {
    assertThat(
            policy(
                """
                scope = {"app.example", "*.app.example", "https://app.example", "*"},
                consentFreePaths = {"/", "/sign/{token}", "/legal/**", "sign", "/a*b"},
                providers = {
                  @Provider(id = "Ad Hub", name = " ", privacyPolicy = "www", optOut = "here",
                      country = "se"),
                  @Provider(id = "silent", name = "Silent Ltd", setsCookies = false, country = "GB")
                },
                categories = {
                  @ConsentCategory(id = "video", title = "", description = "Shows videos."),
                  @ConsentCategory(id = "chat", title = "Chat"),
                  @ConsentCategory(id = "analytics", title = "Statistics")
                },
                authorities = @Authority(name = "", url = "pts.se", country = "Sweden"),
                sections = {
                  @Section(title = "", text = "", place = "top"),
                  @Section(title = "Video", text = "We like videos.", place = "video")
                }"""))
        .containsExactly(
            "BSC501 Cookies, description",
            "BSC501 Cookies, name",
            "BSC501 Cookies, name",
            "BSC501 Cookies, text",
            "BSC501 Cookies, title",
            "BSC501 Cookies, title",
            "BSC504 Cookies, optOut",
            "BSC504 Cookies, privacyPolicy",
            "BSC504 Cookies, url",
            "BSC508 Cookies, id",
            "BSC509 Cookies, country",
            "BSC509 Cookies, country",
            "BSC510 Cookies, consentFreePaths",
            "BSC510 Cookies, consentFreePaths",
            "BSC510 Cookies, place",
            "BSC510 Cookies, scope",
            "BSC510 Cookies, scope");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Authority(name = "A", country = "SE")                                        | ''
          @Authority(name = "A", country = "SE", topic = "cookies and data protection") | ''
          @Authority(name = "A", country = "SE", topic = Authority.PERSONAL_DATA)       | BSC904
          {@Authority(name = "A", country = "SE"), @Authority(name = "B", country = "FI", topic = Authority.PERSONAL_DATA)} | BSC904
          {@Authority(name = "A"), @Authority(name = "B", country = "FI", topic = Authority.PERSONAL_DATA)} | ''
          """)
  void everyCountryHasAnAuthorityForCookies(String authorities, String rule) {
    assertThat(policy("authorities = " + authorities))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule + " Cookies, topic"));
  }

  @Test
  void aCatalogIsCheckedWithoutAPolicy() {
    assertThat(
            Findings.of(
                Sources.source(
                    "lib.LibCookies",
                    """
                    package lib;

                    import dev.biscotti.annotations.*;

                    @CookieCatalog(id = "com.example.Lib", providers =
                        @Provider(id = "lib", name = "Lib", privacyPolicy = "www"))
                    public final class LibCookies {
                      @ConsentCookie(category = "video", provider = "lib", purpose = "Plays videos.")
                      public static final String VIDEO = "lib-video";

                      @EssentialCookie(because = Exemption.SECURITY, provider = "lob",
                          purpose = "Stops abuse.")
                      public static final String SHIELD = "lib-shield";
                    }
                    """)))
        .containsExactly(
            "BSC504 LibCookies, privacyPolicy",
            "BSC508 LibCookies, id",
            "BSC701 LibCookies.SHIELD, provider",
            "BSC702 LibCookies.VIDEO, category");
  }

  @Test
  void idsOfPoliciesAndOfWhatCatalogsBringAreUnique() {
    String catalog =
        """
        package app;

        import dev.biscotti.annotations.*;

        @CookieCatalog(id = "%s", providers =
            @Provider(id = "hub", name = "%s", privacyPolicy = "https://hub.example/privacy"))
        public final class %s {}
        """;
    String policy =
        """
        package app;

        import dev.biscotti.annotations.*;

        @CookiePolicy(id = "app", controller = "App AB", contact = "privacy@app.example",
            effective = "2026-06-15", include = {%s})
        public final class %s {}
        """;
    assertThat(
            Findings.of(
                Sources.source("app.One", catalog.formatted("one", "Hub Ltd", "One")),
                Sources.source("app.Same", catalog.formatted("same", "Hub Ltd", "Same")),
                Sources.source("app.Two", catalog.formatted("one", "Hub Inc.", "Two")),
                Sources.source("app.P", policy.formatted("One.class, Same.class", "P")),
                Sources.source("app.Q", policy.formatted("One.class, Two.class", "Q"))))
        .containsExactly("BSC403 Q, id", "BSC403 Q, include", "BSC403 Two, id");
  }

  @ParameterizedTest
  @CsvSource({"int.class", "Cookies.class", "String.class", "Empty.class"})
  void includeNamesACatalogThatDeclaresSomething(String literal) {
    assertThat(
            Findings.of(
                Sources.source(
                    "app.Cookies",
                    """
                    package app;

                    import dev.biscotti.annotations.*;

                    @CookiePolicy(id = "app", controller = "App AB",
                        contact = "privacy@app.example", effective = "2026-06-15",
                        include = %s)
                    public final class Cookies {}

                    @CookieCatalog(id = "empty")
                    final class Empty {}
                    """
                        .formatted(literal))))
        .containsExactly("BSC703 Cookies, include");
  }

  @Test
  void severalPoliciesLeaveADeclarationWithoutOne() {
    String policy =
        """
        package app;

        import dev.biscotti.annotations.*;

        @CookiePolicy(id = "%s", controller = "App AB", contact = "privacy@app.example",
            effective = "2026-06-15")
        final class %s {}
        """;
    assertThat(
            Findings.of(
                Sources.source("app.P", policy.formatted("p", "P")),
                Sources.source("app.Q", policy.formatted("q", "Q")),
                Sources.source(
                    "app.Login",
                    """
                    package app;

                    import dev.biscotti.annotations.*;

                    final class Login {
                      @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
                      static final String CSRF = "csrf";
                    }
                    """)))
        .containsExactly("BSC704 Login.CSRF");
  }

  @Test
  void anExceptionHasAReason() {
    String uses =
        """
        package app;

        import dev.biscotti.annotations.AllowUndeclaredCookie;

        final class Legacy {
          @AllowUndeclaredCookie(reason = "%s")
          void login() {}
        }
        """;

    assertThat(Findings.of(Sources.policy(""), Sources.source("app.Legacy", uses.formatted(" "))))
        .containsExactly("BSC501 Legacy.login, reason");
    assertThat(
            Findings.of(
                Sources.policy(""),
                Sources.source("app.Legacy", uses.formatted("The old shop sets it."))))
        .isEmpty();
  }
}
