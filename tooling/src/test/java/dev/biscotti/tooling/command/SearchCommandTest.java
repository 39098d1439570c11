package dev.biscotti.tooling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  private static final Path SERVLET =
      Path.of("target", "searched-libs", "jakarta.servlet-api-6.0.0.jar");

  @TempDir Path folder;
  private Path classes;

  private record Run(int exitCode, String out, String err) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        BiscottiCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private Run search(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("search", "--classes", classes.toString(), "--class-path", SERVLET.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  @BeforeEach
  void compile() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    compile(
        "ShopCookies",
        """
        import dev.biscotti.annotations.*;

        @CookiePolicy(id = "shop", site = "s", controller = "c", contact = "a@b.c",
            effective = "2026-06-01")
        class ShopCookies {
          @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Light or dark.")
          static final String THEME = "shop-theme";
        }
        """);
  }

  private void compile(String name, String text) throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.writeString(file, text);
    String annotations =
        dev.biscotti.annotations.CookiePolicy.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();
    StringWriter said = new StringWriter();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                new java.io.OutputStream() {
                  @Override
                  public void write(int b) {
                    said.write(b);
                  }
                },
                "-proc:none",
                "-cp",
                annotations + java.io.File.pathSeparator + SERVLET,
                "-d",
                classes.toString(),
                file.toString());
    assertThat(code).as(said.toString()).isZero();
  }

  private void set(String expression) throws IOException {
    compile(
        "Checkout",
        """
        class Checkout {
          void pay(String[] any) {
            new jakarta.servlet.http.Cookie(%s, "");
          }
        }
        """
            .formatted(expression));
  }

  @Test
  void endsWithZeroWhereEverythingIsDeclared() throws IOException {
    set("\"shop-theme\"");

    assertThat(search()).isEqualTo(new Run(0, "2 classes searched: 0 errors, 0 warnings.\n", ""));
  }

  @Test
  void endsWithOneWhereACookieIsNotDeclared() throws IOException {
    set("\"promo\"");

    Run run = search();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("error: [BSC601] The cookie \"promo\" is set here but not declared.\n")
        .contains("  at:   Checkout.pay (Checkout.java:3)\n")
        .endsWith("2 classes searched: 1 error, 0 warnings.\n");
    assertThat(search("--undeclared", "warn").exitCode()).isZero();
    assertThat(search("--undeclared", "off")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void showsTheDeclarationOnceForACookie() throws IOException {
    set("\"promo\", \"\");\n    new jakarta.servlet.http.Cookie(\"promo\"");

    assertThat(search().out())
        .containsOnlyOnce("static final String PROMO = \"promo\";")
        .contains("  fix:  As for \"promo\" at Checkout.pay (Checkout.java:3).\n")
        .endsWith("Not declared: \"promo\".\n2 classes searched: 2 errors, 0 warnings.\n");
  }

  @Test
  void saysThatNoCookieIsSetOnlyIfThatIsTrue() throws IOException {
    Files.delete(classes.resolve("ShopCookies.class"));
    compile("Plain", "class Plain {}");
    String none = "These classes declare no cookies and set none.\n";

    assertThat(search().out()).isEqualTo(none);
    Files.write(classes.resolve("Broken.class"), "broken".getBytes(StandardCharsets.UTF_8));
    assertThat(search().out()).doesNotContain(none).contains("As far as they could be read");
    Files.delete(classes.resolve("Broken.class"));
    compile(
        "Header",
        """
        class Header {
          void pay(jakarta.servlet.http.HttpServletResponse response) {
            response.addHeader("Set-Cookie", "promo=1");
          }
        }
        """);
    assertThat(search().out()).doesNotContain(none).startsWith("warning: [BSC604]");
  }

  @Test
  void takesAnUnknownNameForAnErrorOnlyIfStrict() throws IOException {
    set("any[0]");

    assertThat(search().exitCode()).isZero();
    assertThat(search().out()).startsWith("warning: [BSC602]");
    assertThat(search("--undeclared", "strict").exitCode()).isEqualTo(1);
  }

  @Test
  void writesJsonInAFixedForm() throws IOException {
    set("\"_ga\"");

    assertThat(search("--format", "json").out())
        .startsWith(
            "{\"checked\":true,\"setsCookies\":true,\"classes\":2,\"findings\":[{\"rule\":\"BSC601\","
                + "\"severity\":\"error\",\"cookie\":\"_ga\",\"what\":\"The cookie \\\"_ga\\\" is set here but not"
                + " declared.\",")
        .contains(
            "\"class\":\"Checkout\",\"member\":\"pay\",\"file\":\"Checkout.java\",\"line\":3}]")
        .endsWith("\"exceptions\":[],\"dependencies\":[],\"problems\":[]}\n");
  }

  @Test
  void writesTheFormatsOfCheck() throws IOException {
    set("\"promo\"");
    String sources = folder.toString();

    assertThat(search("--format", "sarif", "--sources", sources).out())
        .contains("\"ruleId\":\"BSC601\"", "/ShopCookies.java\"},\"replacements\":[");
    assertThat(search("--format", "github", "--sources", sources).out())
        .startsWith("::error file=" + sources + "/Checkout.java,line=3,title=Biscotti%3A BSC601::");
    Run junit = search("--format", "junit");
    assertThat(junit.exitCode()).isEqualTo(1);
    assertThat(junit.out()).contains("name=\"Checkout.java:3 BSC601\"", "<failure type=\"BSC601\"");
  }

  @Test
  void sumsUpLibrariesOnRequest() {
    assertThat(search("--dependencies").out())
        .contains("Libraries:\n  jakarta.servlet-api-6.0.0.jar calls no cookie APIs\n");
  }

  @Test
  void saysThatNothingIsDeclared() throws IOException {
    set("\"promo\"");
    Files.delete(classes.resolve("ShopCookies.class"));

    Run run = search();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("warning: [BSC604] This module sets cookies, but neither it nor");
    Run strict = search("--undeclared", "strict");
    assertThat(strict.exitCode()).isEqualTo(1);
    assertThat(strict.out()).startsWith("error: [BSC604] This module sets cookies");
  }

  @Test
  void aStrictSearchPassesWhereNothingIsDeclaredAndNothingSet() throws IOException {
    Files.delete(classes.resolve("ShopCookies.class"));
    compile("Plain", "class Plain {}");

    assertThat(search("--undeclared", "strict").exitCode()).isZero();
  }

  @Test
  void endsWithThreeWhereAClassCannotBeRead() throws IOException {
    Files.write(classes.resolve("Broken.class"), "broken".getBytes(StandardCharsets.UTF_8));

    Run run = search();

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("not searched: Broken\n  why:  It is not a class file.\n");
  }

  @Test
  void endsWithTwoOnWrongUsage() {
    assertThat(run().exitCode()).isEqualTo(2);
    assertThat(run("search").exitCode()).isEqualTo(2);
    assertThat(search("--undeclared", "perhaps").exitCode()).isEqualTo(2);
    assertThat(run("search").err()).contains("Missing required option: '--classes=PATH'");
  }

  @Test
  void explainsItself() {
    assertThat(run("--help").out()).contains("search").contains("Exit codes:");
    assertThat(run("search", "--help").out()).contains("--class-path").contains("--declared-in");
  }
}
