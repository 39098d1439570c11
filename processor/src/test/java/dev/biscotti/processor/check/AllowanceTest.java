package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Sources;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** An allowed cookie without a reason is reported where it is allowed. */
class AllowanceTest {
  private static final JavaFileObject PAGE =
      Sources.source(
          "app.Page",
          """
          package app;

          import dev.biscotti.annotations.AllowUndeclaredCookie;

          class Page {
            @AllowUndeclaredCookie(
                reason = "")
            void show() {}

            void hide(@AllowUndeclaredCookie(reason = " ") String name) {}
          }
          """);

  @Test
  void theFindingIsAtTheReason() {
    Compilation compilation = Compilations.compile(Sources.policy(""), PAGE);

    List<Diagnostic<? extends JavaFileObject>> errors = List.copyOf(compilation.errors());
    assertThat(errors).hasSize(2);
    assertThat(errors.stream().map(RuleExample::placeOf))
        .containsExactlyInAnyOrder("Page.java:7", "Page.java:10");
    assertThat(errors)
        .extracting(error -> error.getMessage(Locale.ROOT))
        .allMatch(message -> message.startsWith("[BSC501]"))
        .anyMatch(message -> message.contains("at:   Page.show, reason"));
  }

  @Test
  void itIsAnErrorWithoutAPolicyToo() {
    assertThat(Compilations.compile(PAGE).errors()).hasSize(2);
  }
}
