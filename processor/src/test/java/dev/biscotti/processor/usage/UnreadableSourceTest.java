package dev.biscotti.processor.usage;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.biscotti.processor.BiscottiProcessor;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class UnreadableSourceTest {
  /** A file that can be read once, by javac, like one on a network drive that disconnects. */
  private static JavaFileObject readableOnce(JavaFileObject file) {
    AtomicBoolean read = new AtomicBoolean();
    return new ForwardingJavaFileObject<>(file) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        if (read.getAndSet(true)) {
          throw new IOException("it is gone");
        }
        return super.getCharContent(ignoreEncodingErrors);
      }
    };
  }

  @Test
  void fileWhoseTextCannotBeReadAgainIsSearched() {
    JavaFileObject cookies =
        JavaFileObjects.forSourceString(
            "app.Cookies",
            """
            package app;
            @dev.biscotti.annotations.CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01")
            final class Cookies {}
            """);
    JavaFileObject web =
        JavaFileObjects.forSourceString(
            "app.Web",
            """
            package app;
            class Web {
              static Object cookie(String name) {
                return new jakarta.servlet.http.Cookie(name, "1");
              }
            }
            """);
    JavaFileObject page =
        JavaFileObjects.forSourceString(
            "app.Page",
            """
            package app;
            class Page {
              Object tracker = Web.cookie("tracker");
            }
            """);

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new BiscottiProcessor())
            .compile(cookies, web, readableOnce(page));

    assertThat(compilation).hadErrorContaining("[BSC601] The cookie \"tracker\"");
  }
}
