package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogSearchTest {
  private static final String IMPORTS = "import dev.biscotti.annotations.*;\n";

  @TempDir private Path folder;
  private Path chat;

  @BeforeEach
  void aLibrary() throws IOException {
    chat =
        compiled(
            "chat",
            List.of(),
            "ChatCookies",
            """
            @CookieCatalog(id = "chat")
            public final class ChatCookies {
              static final class Typing {
                @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your draft.")
                static final String DRAFT = "chat-draft";
              }
            }
            """);
  }

  private Path compiled(String module, List<Path> path, String type, String source)
      throws IOException {
    Path file = folder.resolve(module + "-src/" + module + "/" + type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package " + module + ";\n" + IMPORTS + source);
    Path output = folder.resolve(module);
    Compilers.java(output, path, file);
    return output;
  }

  private static String policy(String include) {
    return "@CookiePolicy(id = \"app\", site = \"app.example\", controller = \"App\","
        + " contact = \"a@app.example\", effective = \"2026-06-01\""
        + include
        + ") public final class Cookies {}";
  }

  @Test
  void aLibraryWhoseCatalogNoPolicyIncludesIsFound() throws IOException {
    Path app = compiled("app", List.of(chat), "Cookies", policy(""));

    List<UnincludedDeclarations> found = CatalogSearch.search(List.of(app), List.of(app, chat));

    assertThat(found)
        .containsExactly(new UnincludedDeclarations("chat", List.of("chat.ChatCookies$Typing")));
    assertThat(found.get(0).message())
        .isEqualTo(
            "chat declares cookies that no policy includes, in chat.ChatCookies$Typing. Add its catalog to the policy's include, or remove the library from the run-time class"
                + " path.");
  }

  @Test
  void anIncludedOneIsNot() throws IOException {
    Path app =
        compiled("app", List.of(chat), "Cookies", policy(", include = chat.ChatCookies.class"));

    assertThat(CatalogSearch.search(List.of(app), List.of(app, chat))).isEmpty();
  }

  @Test
  void aLibraryWithAPolicyOfItsOwnDisclosesItsCookiesThere() throws IOException {
    Path other =
        compiled(
            "other",
            List.of(),
            "OtherCookies",
            """
            @CookiePolicy(id = "other", site = "o.example", controller = "O",
                contact = "o@o.example", effective = "2026-06-01")
            public final class OtherCookies {
              @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
              static final String CSRF = "csrf";
            }
            """);
    Path app = compiled("app", List.of(), "Cookies", policy(""));

    assertThat(CatalogSearch.search(List.of(app), List.of(app, other))).isEmpty();
  }

  @Test
  void aClassFileThatCannotBeReadIsAProblemAndTheOthersAreSearched() throws IOException {
    byte[] file = Files.readAllBytes(chat.resolve("chat/ChatCookies.class"));
    Files.write(chat.resolve("chat/Cut.class"), Arrays.copyOf(file, 100));
    file[7] = 100;
    Files.write(chat.resolve("chat/Newer.class"), file);
    Files.writeString(chat.resolve("chat/Text.class"), "no class file");

    SearchedLibraries searched = CatalogSearch.searched(List.of(), List.of(chat));

    assertThat(searched.unincluded()).hasSize(1);
    assertThat(searched.problems())
        .containsExactly(
            new SearchProblem("chat.Cut", "Its class file is malformed: it ends too early.", false),
            new SearchProblem(
                "chat.Newer",
                "It was compiled for Java 56, but this version of Biscotti reads class files only up to Java 27:"
                    + " use a newer version, or compile with --release.",
                false),
            new SearchProblem("chat.Text", "It is not a class file.", false));
  }
}
