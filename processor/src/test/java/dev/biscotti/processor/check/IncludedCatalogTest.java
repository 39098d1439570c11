package dev.biscotti.processor.check;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.BiscottiProcessor;
import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Sources;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems of a library's catalog, which is a class file, are reported where it is included. */
class IncludedCatalogTest {
  private static final JavaFileObject CATALOG =
      Sources.source(
          "lib.ChatCookies",
          """
          package lib;

          import dev.biscotti.annotations.*;

          @CookieCatalog(id = "chat", providers = @Provider(id = "chat", name = "Chat Inc.",
              country = "US", privacyPolicy = "https://chat.example/privacy"))
          public final class ChatCookies {
            @EssentialCookie(because = Exemption.USER_INPUT, provider = "chat",
                purpose = "Keeps your conversation.", maxAge = "P2Y")
            public static final String CONVERSATION = "chat-conversation";
          }
          """);

  @TempDir Path library;

  @BeforeEach
  void compileTheLibraryWithoutUs() throws IOException {
    Compilation compilation = javac().withOptions("-proc:none").compile(CATALOG);
    for (JavaFileObject file : compilation.generatedFiles()) {
      Path target = library.resolve("lib").resolve(Path.of(file.getName()).getFileName());
      Files.createDirectories(target.getParent());
      Files.write(target, file.openInputStream().readAllBytes());
    }
  }

  private Compilation compile(JavaFileObject... sources) {
    List<File> classPath = new ArrayList<>(ClassPath.entries());
    classPath.add(library.toFile());
    return javac()
        .withClasspath(classPath)
        .withProcessors(new BiscottiProcessor())
        .compile(sources);
  }

  private static JavaFileObject policy(String type, String members) {
    return Sources.source(
        "app." + type,
        """
        package app;

        import dev.biscotti.annotations.*;

        @CookiePolicy(id = "%s", controller = "App AB", contact = "privacy@app.example",
            effective = "2026-06-01",
            include = {
              lib.ChatCookies.class
            })
        public final class %s {
        %s}
        """
            .formatted(type.toLowerCase(Locale.ROOT), type, members));
  }

  @Test
  void findingsStandAtTheIncludeLiteralAndNameThePlace() {
    Compilation compilation = compile(policy("Cookies", ""));

    assertThat(Findings.of(compilation))
        .containsExactly("BSC303 ChatCookies.CONVERSATION, maxAge", "BSC903 ChatCookies, country");
    assertThat(compilation.diagnostics())
        .extracting(RuleExample::placeOf)
        .containsOnly("Cookies.java:8");
  }

  @Test
  void twoPoliciesThatIncludeItGetOneFindingForEachFault() {
    assertThat(Findings.of(compile(policy("Cookies", ""), policy("Others", ""))))
        .containsExactly("BSC303 ChatCookies.CONVERSATION, maxAge", "BSC903 ChatCookies, country");
  }

  @Test
  void ofTwoThatClashTheOwnDeclarationIsShown() {
    Compilation compilation =
        compile(
            policy(
                "Cookies",
                """
                  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps your talk.")
                  static final String A_TALK = "chat-conversation";
                """));

    assertThat(Findings.of(compilation)).contains("BSC401 Cookies.A_TALK");
  }
}
