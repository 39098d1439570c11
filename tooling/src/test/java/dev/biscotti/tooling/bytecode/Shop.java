package dev.biscotti.tooling.bytecode;

import java.nio.file.Path;

/** The sources of a small module with a policy, and of a library with a catalog. */
final class Shop {
  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(
          id = "shop",
          site = "shop.example",
          controller = "Shop AB",
          contact = "privacy@shop.example",
          effective = "2026-06-01" %s)
      public final class ShopCookies {
        @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Light or dark.")
        public static final String THEME = "shop-theme";
      }
      """;

  static final String CATALOG =
      """
      package lib;

      import dev.biscotti.annotations.*;

      @CookieCatalog(id = "lib")
      public final class LibCookies {
        @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects.")
        public static final String TOKEN = "lib-token";

        public static final class Nested {
          @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects.", pattern = true)
          public static final String FAMILY = "lib-*-x";
        }
      }
      """;

  private Shop() {}

  /** A policy with one cookie, {@code shop-theme}, and further members. */
  static String policy(String members) {
    return POLICY.formatted(members);
  }

  /** A class with a method of these statements, which begin at line 8. */
  static String setting(String... statements) {
    return """
    package app;

    import dev.biscotti.annotations.*;
    import jakarta.servlet.http.*;

    class Checkout {
      void pay(HttpServletResponse response) {
        %s
      }
    }
    """
        .formatted(String.join("\n    ", statements));
  }

  static String adding(String name) {
    return "response.addCookie(new Cookie(\"" + name + "\", \"1\"));";
  }

  /** A module with the policy and the class. */
  static Module module(Path folder, String policyMembers, String... statements) {
    return new Module(folder.resolve("module"))
        .source("ShopCookies.java", policy(policyMembers))
        .source("Checkout.java", setting(statements));
  }
}
