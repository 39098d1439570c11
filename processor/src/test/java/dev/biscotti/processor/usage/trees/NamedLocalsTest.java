package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lowerType;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedLocalsTest {
  private static final String IMPORTS = "import dev.biscotti.annotations.*;";

  @Test
  void areVouchedFor() {
    assertThat(
            lowerType(
                "Example",
                "f",
                IMPORTS,
                """
                class Example {
                  void use(String s) {}
                  void f() {
                    @CookieName String any = "a";
                    use(any);
                    @CookieName({"x", "y"}) String listed;
                    listed = "x";
                    use(listed);
                    for (@CookieName("m") String m : new String[] {"m"}) use(m);
                    Function<String, Object> g = (@CookieName String n) -> n;
                    @AllowUndeclaredCookie(reason = "r") String allowed = "c";
                    use(allowed);
                  }
                }
                """))
        .containsExactly(
            "#1 this.Example.use(vouched[])",
            "#2 this.Example.use(vouched[x, y])",
            "#3 this.Example.use(vouched[m])",
            "#4 this.Example.use(vouched[])",
            "Function lambda",
            "  return vouched[]",
            "new[String[0] = \"m\"",
            "any[] = \"a\"",
            "listed[x, y] = \"x\"",
            "m[m] = new[String[?it is counted]");
  }

  /**
   * Class files hold annotations of parameters, so neither front end lowers parameters as named
   * locals.
   */
  @Test
  void areNoParameters() {
    assertThat(
            lowerType(
                "Example",
                "f",
                IMPORTS,
                """
                class Example {
                  String f(@CookieName String name, boolean b) {
                    if (b) return name;
                    name = "other";
                    return name;
                  }
                }
                """))
        .containsExactly("return parameter0", "return \"other\"");
  }
}
