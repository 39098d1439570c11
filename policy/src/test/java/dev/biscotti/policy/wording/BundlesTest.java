package dev.biscotti.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.choices.ConsentBanner;
import dev.biscotti.runtime.language.Grammar;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for the bundles of every language, for the page and for the banner. */
class BundlesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|`[^`]*`|\\]\\([^)]*\\)");
  private static final Set<String> CATEGORIES =
      Set.of("zero", "one", "two", "few", "many", "other");

  /** A message about a number has one form for each plural category of its language. */
  private static final Pattern FORM = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)");

  static List<String> languages() {
    return Languages.available();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeys(String language) {
    assertThat(keys(page(language))).isEqualTo(keys(page("en")));
    assertThat(keys(banner(language))).isEqualTo(keys(banner("en")));
    assertThat(country(language).keySet()).isEqualTo(country("en").keySet());
    assertThat(country(language).values()).noneMatch(String::isBlank);
  }

  /** The keys without the plural forms that only some languages have. */
  private static Set<String> keys(Map<String, String> texts) {
    return texts.keySet().stream()
        .filter(key -> !key.startsWith("plural."))
        .map(key -> FORM.matcher(key).replaceAll("$1 by number"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyNumberHasAFormInEachPluralCategory(String language) {
    for (Map<String, String> texts : List.of(page(language), banner(language))) {
      Set<String> categories = new TreeSet<>(Set.of("other"));
      texts.keySet().stream()
          .filter(key -> key.startsWith("plural."))
          .forEach(key -> categories.add(key.substring("plural.".length())));
      assertThat(CATEGORIES).containsAll(categories);
      SortedMap<String, Set<String>> forms = new TreeMap<>();
      texts.keySet().stream()
          .filter(key -> !key.startsWith("plural.") && !key.startsWith("date."))
          .map(FORM::matcher)
          .filter(java.util.regex.Matcher::matches)
          .forEach(
              form ->
                  forms.computeIfAbsent(form.group(1), key -> new TreeSet<>()).add(form.group(2)));
      assertThat(forms).isNotEmpty();
      forms.forEach((key, found) -> assertThat(found).as(key).isEqualTo(categories));
      assertThat(Grammar.of(texts).category(1)).isEqualTo("one");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMessageHasTheSamePlaceholders(String language) {
    for (int i = 0; i < 2; i++) {
      Map<String, String> english = i == 0 ? page("en") : banner("en");
      Map<String, String> texts = i == 0 ? page(language) : banner(language);
      texts.forEach(
          (key, text) -> {
            String original = english.getOrDefault(key, text);
            assertThat(found(PLACEHOLDER, text)).as(key).isEqualTo(found(PLACEHOLDER, original));
            assertThat(PLACEHOLDER.matcher(text).replaceAll(""))
                .as("unexpected braces: " + key)
                .doesNotContain("{", "}");
          });
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMessageHasTheSameMarkup(String language) {
    Map<String, String> english = page("en");
    Map<String, String> texts = new TreeMap<>(page(language));
    texts.remove("list.last.before"); // a regular expression
    texts.forEach(
        (key, text) ->
            assertThat(found(MARKUP, text))
                .as(key)
                .isEqualTo(found(MARKUP, english.getOrDefault(key, text))));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void typographyFollowsTheLanguage(String language) {
    Map<String, List<String>> foreign =
        Map.of(
            "en", List.of("«", "»", "„"),
            "de", List.of("«", "»", "”", "«"),
            "fr", List.of("“", "”", "„"),
            "es", List.of("“", "”", "„"),
            "sv", List.of("«", "»", "„", "“"));
    List<String> others = foreign.getOrDefault(language, List.of());
    for (Map<String, String> texts : List.of(page(language), banner(language))) {
      texts.forEach(
          (key, text) -> {
            assertThat(text).as(key).doesNotContain("'", "\"", "...", "  ", " - ");
            others.forEach(mark -> assertThat(text).as(key).doesNotContain(mark));
          });
    }
  }

  @Test
  void frenchPutsNoBreakSpacesBeforeTallMarks() {
    Pattern bare = Pattern.compile("[^\u00a0\u202f*] ?[:;!?»]|«[^\u00a0]");
    for (Map<String, String> texts : List.of(page("fr"), banner("fr"))) {
      texts.forEach(
          (key, text) -> {
            String prose = text.replaceAll("`[^`]*`|2022:482|\\(\\?.*", "");
            if (!key.startsWith("list.") && !key.startsWith("plural.")) {
              assertThat(bare.matcher(prose).find()).as(key + "=" + text).isFalse();
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void pageAndBannerUseTheSameWords(String language) {
    Map<String, String> page = page(language);
    Map<String, String> banner = banner(language);
    Set<String> shared = new TreeSet<>(page.keySet());
    shared.retainAll(banner.keySet());

    assertThat(shared).contains("lifetime.browser.or", "period.day.one", "column.purpose");
    assertThat(shared)
        .allSatisfy(key -> assertThat(banner.get(key)).as(key).isEqualTo(page.get(key)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsLeftInEnglish(String language) {
    if (language.equals("en")) {
      return;
    }
    Map<String, String> english = page("en");
    List<String> same =
        page(language).entrySet().stream()
            .filter(entry -> entry.getValue().length() > 25)
            .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
            .map(Map.Entry::getKey)
            .toList();

    assertThat(same).isEmpty();
  }

  private static Map<String, String> page(String language) {
    return BundleResource.properties("messages_" + language + ".properties");
  }

  private static Map<String, String> country(String language) {
    return BundleResource.properties("countries_" + language + ".properties");
  }

  private static Map<String, String> banner(String language) {
    Properties properties = new Properties();
    String name = "texts_" + language + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(ConsentBanner.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }
}
