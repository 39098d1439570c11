package dev.biscotti.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.ReasonRequiredException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shop with everything that documents could get wrong on another machine: three languages, dates
 * and numbers in sentences, names with an i, a lock with history and an announcement, declarations
 * in many files.
 */
public final class AnnouncingShop {
  /** A file with declarations, to be compiled alone. */
  public static final String BASKET = "shop/Basket.java";

  private static final String INSIGHTS = "shop/Insights.java";
  private static final String RESOURCES = "../classes/META-INF/biscotti/";
  private static final Pattern TO_PASTE =
      Pattern.compile(
          "META-INF/biscotti/(shop_\\w+\\.properties)(?:.*?)each empty =:(.*)", Pattern.DOTALL);

  private final SortedMap<String, String> sources = sources();
  private final SortedMap<String, String> resources = new TreeMap<>();

  /** Writes translations and lock like a developer, in a separate folder. */
  public AnnouncingShop(Path folder) {
    String insights = sources.remove(INSIGHTS);
    translate(new Project(folder.resolve("opened")));
    PolicyDeclaration opened = compiled(new Project(folder.resolve("before")));
    PolicyLock first = accepted(Optional.empty(), opened, LocalDate.of(2026, 6, 1));
    sources.put(INSIGHTS, insights);
    translate(new Project(folder.resolve("more")));
    PolicyDeclaration more = compiled(new Project(folder.resolve("after")));
    PolicyLock second = accepted(Optional.of(first), more, LocalDate.of(2026, 8, 31));
    resources.put("shop.lock", LockWriter.text(second));
  }

  /** The paths of its source files, in order. */
  public List<String> files() {
    return List.copyOf(sources.keySet());
  }

  /** Writes all its files. */
  public Project writeTo(Project project) {
    sources.forEach(project::write);
    resources.forEach((name, text) -> project.write(RESOURCES + name, text));
    return project;
  }

  /** Writes the file {@link #BASKET} as it was before its last change. */
  public Project writeOldBasket(Project project) {
    return project.write(BASKET, sources.get(BASKET).replace("P30D", "P1Y"));
  }

  /** Writes the file {@link #BASKET} as it is. */
  public Project writeBasket(Project project) {
    return project.write(BASKET, sources.get(BASKET));
  }

  /** Adds a translation to each line that the compiler suggests. */
  private void translate(Project project) {
    resources.keySet().removeIf(name -> name.endsWith(".properties"));
    Project.Result said = compile(writeTo(project));
    for (String finding : said.diagnostics()) {
      Matcher toPaste = TO_PASTE.matcher(finding);
      if (toPaste.find()) {
        String language = toPaste.group(1).replaceAll("shop_|\\.properties", "");
        resources.put(
            toPaste.group(1),
            toPaste
                .group(2)
                .strip()
                .concat("\n")
                .replaceAll("([.\\w]+)=\n", "$1=Iı " + language + " $1 İi.\n"));
      }
    }
    assertThat(resources.keySet())
        .as(said.text())
        .contains("shop_de.properties", "shop_sv.properties");
  }

  private Project.Result compile(Project project) {
    return project.compile(files().toArray(new String[0]));
  }

  private PolicyDeclaration compiled(Project project) {
    Project.Result result = compile(writeTo(project));
    assertThat(result.success()).as(result.text()).isTrue();
    try {
      return InventoryReader.read(project.output("META-INF/biscotti/shop/inventory.json")).policy();
    } catch (InventoryFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static PolicyLock accepted(
      Optional<PolicyLock> lock, PolicyDeclaration policy, LocalDate day) {
    Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try {
      return Acceptance.because("It was decided.").accept(lock, policy, clock);
    } catch (ReasonRequiredException e) {
      throw new AssertionError(e);
    }
  }

  private static SortedMap<String, String> sources() {
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put(
        "shop/ShopCookies.java",
        """
        package shop;

        import dev.biscotti.annotations.*;

        @CookiePolicy(
            id = "shop", site = "shop.example", controller = "Shop AB",
            contact = "privacy@shop.example", effective = "2026-06-01", noticeDays = 14,
            consentRecord = ShopCookies.CONSENT, languages = {"en", "de", "sv"},
            providers = @Provider(id = "insights", name = "Insights Inc.", country = "TR",
                privacyPolicy = "https://insights.example", dataLocation = "US"),
            sections = @Section(title = "Identity", text = "This is *ours*."))
        public final class ShopCookies {
          @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records your choices.",
              maxAge = "P6M")
          static final String CONSENT = "__Host-shop-consent";

          @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.",
              maxAge = "PT36H", renewed = true, setWhen = "you sign in", endsOn = "you sign out")
          static final String ID = "__Host-ID";
        }
        """);
    sources.put(
        BASKET,
        """
        package shop;

        import dev.biscotti.annotations.*;

        class Basket {
          @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds what you put aside.",
              maxAge = "P30D", setWhen = "you put something aside", type = Integer.class)
          static final String ITEMS = "items";
        }
        """);
    sources.put(
        INSIGHTS,
        """
        package shop;

        import dev.biscotti.annotations.*;
        import java.time.Instant;

        class Insights {
          @ConsentCookie(category = Category.ANALYTICS, provider = "insights",
              purpose = "Counts returning visitors.", maxAge = "P13M", type = Instant.class)
          static final String INSIGHTS = "_insights";

          @ConsentCookie(category = Category.FUNCTIONAL, purpose = "Keeps the size of a list.",
              maxAge = "P1Y", pattern = true, placeholder = "the list")
          static final String LIST = "list-*";
        }
        """);
    for (Map.Entry<String, String> step :
        Map.of("Visit", "z", "Trial", "i", "Limit", "I").entrySet()) {
      sources.put(
          "shop/" + step.getKey() + ".java",
          """
          package shop;

          import dev.biscotti.annotations.*;

          class %1$s {
            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds the end of step %1$s.")
            static final String LAST = "%2$s-last";

            @EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = "Holds step %1$s.")
            static final String FIRST = "%2$s-first";
          }
          """
              .formatted(step.getKey(), step.getValue()));
    }
    return sources;
  }
}
