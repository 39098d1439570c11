package dev.biscotti.processor.usage;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Files;
import java.nio.file.Path;

/** Applications that declare one cookie and have a page for statements under test. */
final class CookieApp {
  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
          contact = "privacy@app.example", effective = "2026-06-01")
      public final class Cookies {
        @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the colour.")
        public static final String THEME = "shop-theme";
      }
      """;

  private CookieApp() {}

  /** A new application in the folder. */
  static Project in(Path folder) {
    int number = 1;
    while (Files.exists(folder.resolve("app" + number))) {
      number++;
    }
    return new Project(folder.resolve("app" + number)).write("app/Cookies.java", POLICY);
  }

  /** The source of {@code app.Page}, with statements in its only method. */
  static String page(String statements) {
    return """
    package app;

    import jakarta.servlet.http.*;

    class Page {
      void show(HttpServletRequest request, HttpServletResponse response, String any) {
        %s
      }
    }
    """
        .formatted(statements);
  }
}
