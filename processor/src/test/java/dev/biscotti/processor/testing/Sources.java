package dev.biscotti.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** Sources that several tests compile. */
public final class Sources {
  private Sources() {}

  /** The shop of the README: session, theme, consent record and one analytics cookie. */
  public static List<JavaFileObject> storefront() {
    return storefrontFiles().entrySet().stream()
        .map(file -> JavaFileObjects.forSourceString(typeName(file.getKey()), file.getValue()))
        .toList();
  }

  private static String typeName(String path) {
    return path.replace(".java", "").replace('/', '.');
  }

  /** The same shop as source files by path. */
  public static SortedMap<String, String> storefrontFiles() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "shop/Theme.java",
        """
            package shop;

            public enum Theme {
              LIGHT,
              DARK
            }
            """);
    files.put(
        "shop/ShopCookies.java",
        """
            package shop;

            import dev.biscotti.annotations.Category;
            import dev.biscotti.annotations.ConsentCookie;
            import dev.biscotti.annotations.CookiePolicy;
            import dev.biscotti.annotations.EssentialCookie;
            import dev.biscotti.annotations.Exemption;
            import dev.biscotti.annotations.Provider;
            import java.util.UUID;

            @CookiePolicy(
                id = "storefront",
                site = "shop.example",
                controller = "Shop AB",
                contact = "privacy@shop.example",
                effective = "2026-06-01",
                noticeDays = 14,
                consentRecord = ShopCookies.CONSENT,
                providers =
                    @Provider(
                        id = "plausible",
                        name = "Plausible Insights OÜ",
                        privacyPolicy = "https://plausible.io/data-policy",
                        dataLocation = "EU"))
            public final class ShopCookies {

              @EssentialCookie(
                  because = Exemption.AUTHENTICATION,
                  purpose = "Keeps you signed in.",
                  maxAge = "P30D",
                  renewed = true,
                  endsOn = "you sign out")
              static final String SESSION = "__Host-shop-session";

              @EssentialCookie(
                  because = Exemption.USER_PREFERENCE,
                  purpose = "Remembers light or dark.",
                  maxAge = "P1Y",
                  type = Theme.class,
                  httpOnly = false,
                  setWhen = "you pick a theme")
              static final String THEME = "shop-theme";

              @EssentialCookie(
                  because = Exemption.CONSENT_RECORD,
                  purpose = "Records your cookie choices.",
                  maxAge = "P6M")
              static final String CONSENT = "__Host-shop-consent";

              @ConsentCookie(
                  category = Category.ANALYTICS,
                  provider = "plausible",
                  purpose = "Counts returning visitors.",
                  maxAge = "P13M",
                  type = UUID.class)
              static final String VISITOR = "_visitor";
            }
            """);
    return files;
  }

  /** A policy class {@code app.Cookies} with a consent record and the given members. */
  public static JavaFileObject policy(String members) {
    return source(
        "app.Cookies",
        """
        package app;

        import dev.biscotti.annotations.*;

        @CookiePolicy(
            id = "app",
            site = "app.example",
            controller = "App AB",
            contact = "privacy@app.example",
            effective = "2026-06-01",
            consentRecord = "__Host-app-consent")
        public final class Cookies {
          @EssentialCookie(
              because = Exemption.CONSENT_RECORD,
              purpose = "Records your cookie choices.",
              maxAge = "P6M")
          static final String CONSENT_RECORD = "__Host-app-consent";

        """
            + members.indent(2)
            + "}\n");
  }

  /** A source file. */
  public static JavaFileObject source(String qualifiedName, String text) {
    return JavaFileObjects.forSourceString(qualifiedName, text);
  }
}
