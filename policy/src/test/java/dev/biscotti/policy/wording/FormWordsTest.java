package dev.biscotti.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.policy.GeneratedDocument;
import dev.biscotti.policy.PolicyDocuments;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The consent form has its own texts, because the runtime has no dependencies. They match the
 * policy in every language, so that visitors read one promise in one wording.
 */
class FormWordsTest {
  private static final List<String> CATEGORIES =
      List.of(Category.ESSENTIAL, Category.FUNCTIONAL, Category.ANALYTICS, Category.MARKETING);

  static List<String> languages() {
    return Languages.available();
  }

  private static Stream<Lifetime> lifetimes() {
    return Stream.concat(
        Stream.of(
            new Lifetime.UntilBrowserCloses(""),
            new Lifetime.UntilBrowserCloses("xyz"),
            new Lifetime.UntilTabCloses(""),
            new Lifetime.UntilTabCloses("xyz"),
            new Lifetime.UntilCleared(""),
            new Lifetime.UntilCleared("xyz"),
            new Lifetime.InWords("xyz")),
        Stream.of(
                "P1Y",
                "P2Y",
                "P1M",
                "P13M",
                "P1W",
                "P2W",
                "P1D",
                "P30D",
                "PT1H",
                "PT12H",
                "PT1M",
                "PT30M",
                "PT1S",
                "PT10S",
                "P1Y6M",
                "P1DT12H",
                "P1Y2M3DT4H5M6S")
            .map(period -> LifetimePeriod.parse(period).orElseThrow())
            .flatMap(
                period ->
                    Stream.of(
                        new Lifetime.Lasting(period, false, ""),
                        new Lifetime.Lasting(period, true, ""),
                        new Lifetime.Lasting(period, true, "xyz"))));
  }

  private static PolicyDeclaration policy(String language) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    cookies.add(
        CookieDeclaration.essential("record", Exemption.CONSENT_RECORD, "Records choices.")
            .build());
    for (String category : CATEGORIES.subList(1, 4)) {
      cookies.add(CookieDeclaration.consent("of-" + category, category, "Counts.").build());
    }
    lifetimes()
        .forEach(
            lifetime ->
                cookies.add(
                    CookieDeclaration.consent("c" + cookies.size(), Category.ANALYTICS, "Counts.")
                        .lifetime(lifetime)
                        .setBy(SetBy.PROVIDER) // whose lifetimes have no limit
                        .build()));
    return PolicyDeclaration.of("words", LocalDate.of(2026, 6, 1))
        .site("shop.example")
        .controller("Shop AB")
        .contact("privacy@shop.example")
        .languages(List.of(language))
        .consentRecord("record")
        .categories(CATEGORIES.stream().map(CategoryDeclaration::builtIn).toList())
        .cookies(cookies)
        .build();
  }

  /** The page as a visitor sees it: the policy with the form, which has the runtime's texts. */
  private static Document page(PolicyDeclaration policy) {
    DeployedPolicy deployed = DeployedPolicy.of(policy);
    ChoiceSite site = ChoiceSite.of(deployed, "/cookies");
    CookieGuard guard =
        CookieGuard.on(
            deployed,
            Exchange.of("/cookies", name -> List.of(), line -> {}),
            GuardSettings.defaults());
    PolicyPage page =
        PolicyPage.of(site, new Documents(PolicyDocuments.of(LockedPolicy.unlocked(policy))));
    return Jsoup.parse(page.handle(ChoiceRequest.get("/cookies", ""), guard.consent(), "").body());
  }

  /** The class path with the generated documents. */
  private static final class Documents extends ClassLoader {
    private final Map<String, String> texts = new LinkedHashMap<>();

    Documents(List<GeneratedDocument> documents) {
      super(FormWordsTest.class.getClassLoader());
      documents.forEach(
          one -> texts.put("META-INF/biscotti/words/" + one.fileName(), one.content()));
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      String text = texts.get(name);
      return text == null
          ? super.getResourceAsStream(name)
          : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The column of lifetimes, by cookie. */
  private static Map<String, String> lifetimes(List<Element> tables, String column) {
    Map<String, String> lifetimes = new LinkedHashMap<>();
    for (Element table : tables) {
      int index = table.select("thead th").eachText().indexOf(column);
      assertThat(index).as("column %s", column).isPositive();
      for (Element row : table.select("tbody tr")) {
        lifetimes.put(row.selectFirst("code").text(), row.child(index).text());
      }
    }
    return lifetimes;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void lifetimesAreTheSame(String language) {
    Document page = page(policy(language));
    String column = Messages.of(language).text("column.lifetime");
    Map<String, String> form = lifetimes(page.select("form table"), column);
    page.select("form").remove();
    Map<String, String> table = lifetimes(page.select("main table:has(code)"), column);

    assertThat(form).hasSizeGreaterThan(50).containsExactlyInAnyOrderEntriesOf(table);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void categoriesAreTheSame(String language) {
    Document page = page(policy(language));
    List<String> titles = page.select("form legend").eachText();
    String form = page.select("form").text();
    Messages messages = Messages.of(language);

    assertThat(titles)
        .containsExactlyElementsOf(
            CATEGORIES.stream().map(id -> messages.text("category." + id + ".title")).toList());
    for (String id : CATEGORIES) {
      assertThat(form).contains(messages.text("category." + id + ".description"));
    }
  }
}
