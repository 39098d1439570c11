package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library declares its cookies in a catalog, and an application's policy includes it. */
class CatalogTest {
  @TempDir Path folder;
  private Project library;
  private Project application;

  @BeforeEach
  void aLibraryWithACatalog() {
    library =
        new Project(folder.resolve("library"))
            .write(
                "chat/ChatCookies.java",
                """
                package chat;

                import dev.biscotti.annotations.*;

                @CookieCatalog(id = "chat",
                    providers = @Provider(id = "chatter", name = "Chatter Oy",
                        privacyPolicy = "https://chatter.example/privacy", country = "FI"),
                    categories = @ConsentCategory(id = "support", title = "Support chat",
                        description = "These let us answer you in a chat."))
                public final class ChatCookies {
                  @ConsentCookie(category = "support", provider = "chatter",
                      purpose = "Reopens your chat.", maxAge = "P7D")
                  static final String CHAT = "chat-id";

                  /** Declarations in nested types belong to the catalog too. */
                  static final class Typing {
                    @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your draft.")
                    static final String DRAFT = "chat-draft";
                  }
                }
                """);
    Project.Result result = library.compile("chat/ChatCookies.java");
    assertThat(result.success()).as(result.text()).isTrue();
    application =
        new Project(folder.resolve("application"))
            .library(library.classes())
            .write(
                "app/Cookies.java",
                """
                package app;

                import dev.biscotti.annotations.*;

                @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                    contact = "privacy@app.example", effective = "2026-06-01",
                    consentRecord = "__Host-app-consent", include = chat.ChatCookies.class)
                public final class Cookies {
                  @EssentialCookie(because = Exemption.CONSENT_RECORD,
                      purpose = "Records your cookie choices.", maxAge = "P6M")
                  static final String CONSENT = "__Host-app-consent";
                }
                """)
            .write(
                "app/Use.java",
                """
                package app;

                class Use {
                  void use(CookiesGuard cookies) {
                    cookies.chat().ifGranted(chat -> chat.set("1"));
                    cookies.draft().set("Hello");
                  }
                }
                """);
  }

  @Test
  void aCatalogAloneIsNoPolicyAndNoMistake() {
    assertThat(library.outputs()).containsOnlyKeys("META-INF/biscotti/declaring-types");
  }

  @Test
  void anIncludedCatalogIsReadFromItsClassFile() {
    Project.Result result = application.compile("app/Cookies.java", "app/Use.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(application.output("META-INF/biscotti/app/policy.md"))
        .contains("Support chat", "`chat-id`", "Reopens your chat.", "Chatter Oy", "7 days")
        .contains("`chat-draft`");
  }

  @Test
  void aCatalogOfTheSameModuleReadsTheSame() {
    application.compile("app/Cookies.java", "app/Use.java");
    String fromClassFile = application.output("META-INF/biscotti/app/policy.md");

    Project together = new Project(folder.resolve("together"));
    for (String file : new String[] {"app/Cookies.java", "app/Use.java"}) {
      together.write(file, application.source(file));
    }
    together.write("chat/ChatCookies.java", library.source("chat/ChatCookies.java"));
    Project.Result result =
        together.compile("chat/ChatCookies.java", "app/Use.java", "app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(together.output("META-INF/biscotti/app/policy.md")).isEqualTo(fromClassFile);
  }

  @Test
  void aCookieInTwoIncludedCatalogsOneWithinTheOtherIsDeclaredOnce() {
    library.write(
        "chat/ChatCookies.java",
        library
            .source("chat/ChatCookies.java")
            .replace(
                "static final class Typing",
                "@CookieCatalog(id = \"typing\")\n  public static final class Typing"));
    assertThat(library.compile("chat/ChatCookies.java").success()).isTrue();
    application.write(
        "app/Cookies.java",
        application
            .source("app/Cookies.java")
            .replace(
                "chat.ChatCookies.class",
                "{chat.ChatCookies.class, chat.ChatCookies.Typing.class}"));

    Project.Result result = application.compile("app/Cookies.java", "app/Use.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(application.output("META-INF/biscotti/app/inventory.json"))
        .containsOnlyOnce("\"chat-draft\"");
  }

  @Test
  void twoPoliciesOfAModuleKeepTheirCookiesApart() {
    application.write(
        "app/Admin.java",
        """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "admin", site = "admin.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01")
            public final class Admin {
              @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.")
              static final String SESSION = "admin-session";
            }
            """);

    Project.Result result =
        application.compile("app/Admin.java", "app/Cookies.java", "app/Use.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(application.output("META-INF/biscotti/admin/policy.md"))
        .contains("`admin-session`")
        .doesNotContain("`chat-id`");
    assertThat(application.output("META-INF/biscotti/app/policy.md"))
        .contains("`chat-id`")
        .doesNotContain("`admin-session`");
  }

  @Test
  void whatTwoCatalogsDeclareAlikeIsOneCookie() {
    String cookie =
        "@EssentialCookie(because = Exemption.SECURITY, purpose = \"Protects forms.\")"
            + " static final String CSRF = \"csrf\";";

    Project.Result merged = withCatalogs(cookie, cookie);
    assertThat(merged.success()).as(merged.text()).isTrue();
    assertThat(withCatalogs(cookie, cookie.replace("forms", "all")).text()).contains("[BSC401]");
    assertThat(withCatalogs(cookie + cookie.replace("CSRF", "TWICE"), "").text())
        .contains("[BSC401]");
  }

  private Project.Result withCatalogs(String one, String two) {
    String imports = "package app; import dev.biscotti.annotations.*; ";
    return new Project(folder.resolve("two" + (one + two).hashCode()))
        .write(
            "app/One.java",
            imports + "@CookieCatalog(id = \"one\") public final class One {" + one + "}")
        .write(
            "app/Two.java",
            imports + "@CookieCatalog(id = \"two\") public final class Two {" + two + "}")
        .write(
            "app/Policy.java",
            imports
                + "@CookiePolicy(id = \"app\", site = \"app.example\", controller = \"App AB\","
                + " contact = \"privacy@app.example\", effective = \"2026-06-01\","
                + " include = {One.class, Two.class}) public final class Policy {"
                + " @EssentialCookie(because = Exemption.SECURITY, purpose = \"Signs pages.\")"
                + " static final String OWN = \"own\"; }")
        .compile("app/One.java", "app/Two.java", "app/Policy.java");
  }
}
