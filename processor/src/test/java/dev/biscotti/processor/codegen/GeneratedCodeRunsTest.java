package dev.biscotti.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import dev.biscotti.processor.testing.Sources;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code, compiled and run over plain header strings. */
class GeneratedCodeRunsTest {
  @TempDir Path folder;

  @Test
  void setsReadsAndDeletesWhatWasDeclared() throws Exception {
    List<String> lines =
        run(
            """
            cookies.theme().set(Theme.LIGHT);
            out.add(cookies.theme().get().toString());
            cookies.session().builder().value("a b").maxAge(java.time.Duration.ofDays(7)).set();
            cookies.visitor().ifGranted(visitor -> visitor.set(new java.util.UUID(1, 2)));
            cookies.consent().acceptAll();
            cookies.visitor().ifGranted(visitor -> visitor.set(new java.util.UUID(1, 2)));
            """,
            "shop-theme=DARK");

    assertThat(lines.get(0))
        .isEqualTo("shop-theme=LIGHT; Max-Age=31536000; Path=/; SameSite=Lax; Secure");
    assertThat(lines.get(1)).as("what the request brought").isEqualTo("Optional[DARK]");
    assertThat(lines.get(2))
        .isEqualTo(
            "__Host-shop-session=a%20b; Max-Age=604800; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(lines.get(3)).startsWith("__Host-shop-consent=2.");
    assertThat(lines.get(4)).startsWith("_visitor=00000000-0000-0001-0000-000000000002; Max-Age=");
    assertThat(lines).hasSize(5);
  }

  @Test
  void aConsentCookieIsInvisibleWithoutConsentAndDeletedOnRefusal() throws Exception {
    List<String> lines =
        run(
            """
            out.add("granted: " + cookies.visitor().isGranted());
            cookies.consent().refuseAll();
            """,
            "_visitor=00000000-0000-0001-0000-000000000002");

    assertThat(lines.get(0)).isEqualTo("granted: false");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("__Host-shop-consent=2."))
        .anyMatch(line -> line.startsWith("_visitor=; Max-Age=0; Path=/"));
  }

  @Test
  void aCastDoesNotGetAroundTheGate() throws Exception {
    List<String> lines =
        run(
            """
            try {
              ((ShopCookiesGuard.VisitorCookie) (Object) cookies.visitor()).set(new java.util.UUID(1, 2));
            } catch (ClassCastException refused) {
              out.add("refused");
            }
            """,
            "");

    assertThat(lines).containsExactly("refused");
  }

  @SuppressWarnings("unchecked")
  private List<String> run(String statements, String cookieHeader) throws Exception {
    Project project = new Project(folder);
    Sources.storefrontFiles().forEach(project::write);
    project.write(
        "shop/Use.java",
        """
        package shop;

        import dev.biscotti.runtime.guard.Exchange;
        import java.util.ArrayList;
        import java.util.List;
        import java.util.function.Function;

        public final class Use implements Function<String, List<String>> {
          public List<String> apply(String header) {
            List<String> out = new ArrayList<>();
            var cookies =
                ShopCookiesGuard.on(
                    Exchange.of(
                        "/", name -> name.equals("Cookie") ? List.of(header) : List.of(), out::add));
            %s
            return out;
          }
        }
        """
            .formatted(statements));
    Project.Result result =
        project.compile("shop/Theme.java", "shop/ShopCookies.java", "shop/Use.java");
    assertThat(result.success()).as(result.text()).isTrue();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {project.classes().toUri().toURL()}, getClass().getClassLoader())) {
      Function<String, List<String>> use =
          (Function<String, List<String>>)
              loader.loadClass("shop.Use").getConstructor().newInstance();
      return use.apply(cookieHeader);
    }
  }
}
